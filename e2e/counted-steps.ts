/** The steps that a job takes are counted: each is one act of a person. */
export const counted = () => {
  let steps = 0;
  return {
    step: async (act: Promise<unknown>) => {
      steps += 1;
      await act;
    },
    steps: () => steps,
  };
};
