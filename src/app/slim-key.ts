/** Where this browser keeps that the navigation is slim: `yes`. */
export const slimKey = 'motorpool.slim-navigation';
