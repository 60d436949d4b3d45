import { Link } from 'react-router';
import classes from './import.module.css';

interface ImportLeadProps {
  /** The list that the import leads into. */
  to: string;
  list: string;
  text: string;
}

/** The way back to the list, and what the page is for. */
export function ImportLead({ to, list, text }: ImportLeadProps) {
  return (
    <span className={classes.lead}>
      <Link to={to} className={classes.crumb}>
        {list}
      </Link>
      <span>{text}</span>
    </span>
  );
}
