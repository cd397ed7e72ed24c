import { BlueprintProblem } from '../core/models';

interface ErrorDocument {
  problems?: BlueprintProblem[];
  error?: { message?: string; details?: string | null; data?: { problems?: BlueprintProblem[] } | null };
}

/** `file:line [column] reason`, the form in which the server lists problems inside an error's details; line and column may lack. */
const PROBLEM_LINE = /^([\w./-]+\.\w+)(?::(\d+))?(?: \[([^\]]+)\])? (.+)$/;

/** Problems in the answer to a refused blueprint; the server puts them beside the error or line by line into its details. */
export function problemsOf(body: unknown): BlueprintProblem[] {
  const document = (body ?? {}) as ErrorDocument;
  const listed = document.problems ?? document.error?.data?.problems;
  if (listed?.length) return listed;

  return (document.error?.details ?? '').split(/\r?\n/).flatMap(parseLine);
}

function parseLine(text: string): BlueprintProblem[] {
  if (!text.trim()) return [];

  const match = PROBLEM_LINE.exec(text.trim());
  if (!match) return [{ reason: text.trim() }];

  const [, file, line, column, reason] = match;
  return [{ file, line: line ? Number(line) : null, column: column ?? null, reason }];
}
