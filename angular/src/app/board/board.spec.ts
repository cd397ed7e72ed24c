import { describe, expect, it } from 'vitest';
import { Board, BoardCard, contractorsOf, filterBoard, isBlocked, NO_FILTER, systemsOf } from './board';

function card(id: string, values: Partial<BoardCard['subProject']> = {}, rest: Partial<BoardCard> = {}): BoardCard {
  return {
    subProject: {
      id, number: `SUB-${id}`, name: `子项目 ${id}`, workKind: 'countyCentre', state: 'planned', isHalted: false, isPilot: false, contractorName: {}, budget: 1000, progressPercent: 0, isOverdue: false, openRectifications: 0, ...values,
    },
    blocks: [], daysLate: 0, lines: [{ code: 'L001', name: { 'zh-Hans': '装修', en: 'Renovation' }, systemCode: 'S1', systemName: { 'zh-Hans': '公共服务中心体系' } }], ...rest,
  };
}

const board: Board = {
  total: 3, budget: 6000,
  columns: [
    { state: 'planned', budget: 3000, items: [card('1', {}, { blocks: ['方案未批准（M101）'] }), card('2', { budget: 2000, contractorId: 'c', contractorName: { 'zh-Hans': '服务商' } }, { daysLate: 4 })] },
    { state: 'inProgress', budget: 3000, items: [card('3', { budget: 3000, isHalted: true }, { lines: [{ code: 'L050', name: {}, systemCode: 'S2', systemName: { 'zh-Hans': '物流体系' } }] })] },
  ],
};
const ids = (filter: Partial<typeof NO_FILTER>) => filterBoard(board, { ...NO_FILTER, ...filter }, 'zh-Hans').flatMap(column => column.items.map(item => item.subProject.id));

describe('board', () => {
  it('keeps every state in its place and adds up what is shown', () => {
    const columns = filterBoard(board, { ...NO_FILTER, system: 'S2' }, 'zh-Hans');
    expect(columns.map(column => [column.state, column.items.length, column.budget])).toEqual([['planned', 0, 0], ['inProgress', 1, 3000]]);
  });

  it('is filtered by system, contractor, late, blocked and words', () => {
    expect(ids({})).toEqual(['1', '2', '3']);
    expect(ids({ contractor: 'c' })).toEqual(['2']);
    expect(ids({ lateOnly: true })).toEqual(['2']);
    expect(ids({ blockedOnly: true })).toEqual(['1', '3']);
    expect(ids({ text: 'sub-2' })).toEqual(['2']);
    expect(ids({ text: '服务商' })).toEqual(['2']);
    expect(ids({ text: '装修' })).toEqual(['1', '2']);
  });

  it('takes a halted sub-project for a blocked one', () => expect(isBlocked(board.columns[1].items[0])).toBe(true));

  it('offers only systems and contractors that stand on it', () => {
    expect(systemsOf(board, 'zh-Hans').map(choice => choice.value).sort()).toEqual(['S1', 'S2']);
    expect(contractorsOf(board, 'zh-Hans')).toEqual([{ value: 'c', text: '服务商' }]);
  });
});
