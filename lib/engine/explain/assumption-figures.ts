// Values that nobody entered: each is a field of the design, and says what it follows.
import { fieldBox } from "./design-field";
import { designDictionary } from "./dictionary";
import type { ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";

export const assumptionFigures: ExplainedPart = ({ scope, assumptions }) =>
  assumptions.map(({ path }, index) => ({
    path: `assumptions[${index}]`,
    trace: () => {
      const figures: JobFigures = new Map();
      addNumbers(figures, "value", fieldBox(scope.design, path));
      return { figures, dictionary: designDictionary({ scope, assumptions }) };
    },
  }));
