import { describe, expect, it } from 'vitest';
import { problemsOf } from './blueprint-problems';

describe('problems of a refused blueprint', () => {
  it('are taken from the data beside the error', () => {
    const problems = [{ file: 'budget.csv', line: 12, column: 'amount', reason: '不是数字' }];
    expect(problemsOf({ error: { message: 'x', data: { problems } } })).toEqual(problems);
  });

  it('are read line by line from the details otherwise', () => {
    const details = 'budget.csv:12 [amount] “八万”不是数字\r\ncounty.yaml [programme-year] 缺少\r\nstations.csv 文件为空\r\n';
    expect(problemsOf({ error: { details } })).toEqual([
      { file: 'budget.csv', line: 12, column: 'amount', reason: '“八万”不是数字' },
      { file: 'county.yaml', line: null, column: 'programme-year', reason: '缺少' },
      { file: 'stations.csv', line: null, column: null, reason: '文件为空' },
    ]);
  });

  it('stay readable when a line has no file', () => {
    expect(problemsOf({ error: { details: '压缩包已损坏' } })).toEqual([{ reason: '压缩包已损坏' }]);
  });

  it('are none when the answer says nothing', () => {
    expect(problemsOf(null)).toEqual([]);
    expect(problemsOf({ error: {} })).toEqual([]);
  });
});
