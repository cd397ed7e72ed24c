import { describe, expect, it } from 'vitest';
import { isDraft, languageList, pickText, textIn, withText } from './localized-text';

const zeku = { 'zh-Hans': '泽库县', en: 'Zeku', 'bo~draft': 'རྩེ་ཁོག་རྫོང་།' };

describe('localized text', () => {
  it('is shown in the language of the reader', () => {
    expect(pickText(zeku, 'en')).toBe('Zeku');
  });

  it('is shown as a draft when nothing is confirmed', () => {
    expect(pickText(zeku, 'bo')).toBe('རྩེ་ཁོག་རྫོང་།');
  });

  it('prefers the confirmed text to a draft', () => {
    expect(pickText({ bo: 'ཀ', 'bo~draft': 'ཁ' }, 'bo')).toBe('ཀ');
  });

  it('falls back to Chinese, then to whatever there is', () => {
    expect(pickText(zeku, 'mn-Mong')).toBe('泽库县');
    expect(pickText({ en: 'Zeku' }, 'bo')).toBe('Zeku');
    expect(pickText({}, 'bo')).toBe('');
    expect(pickText(null, 'bo')).toBe('');
  });

  it('may already be resolved by the server', () => {
    expect(pickText('泽库县', 'en')).toBe('泽库县');
  });

  it('knows which language waits for a native reader', () => {
    expect(isDraft(zeku, 'bo')).toBe(true);
    expect(isDraft(zeku, 'en')).toBe(false);
    expect(isDraft(zeku, 'mn-Mong')).toBe(false);
  });

  it('replaces the draft when a text is confirmed, and leaves the other languages alone', () => {
    expect(withText(zeku, 'bo', 'རྩེ་ཁོག', true)).toEqual({ 'zh-Hans': '泽库县', en: 'Zeku', bo: 'རྩེ་ཁོག' });
  });

  it('loses a language whose text is emptied', () => {
    expect(withText(zeku, 'bo', ' ', true)).toEqual({ 'zh-Hans': '泽库县', en: 'Zeku' });
    expect(textIn(withText(zeku, 'en', '', false), 'en')).toBe('');
  });

  it('lists Chinese first among the languages of a county', () => {
    expect(languageList('bo;zh-Hans;en')).toEqual(['zh-Hans', 'bo', 'en']);
    expect(languageList('')).toEqual(['zh-Hans']);
  });
});
