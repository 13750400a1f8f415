import { PosterThread } from './poster-thread.adapter.ts';
import type { PosterNode } from './poster.document.ts';

const words = (text: string, display = 'block'): PosterNode => ({
  type: 'div',
  props: { style: { display, fontFamily: 'Jakarta', fontSize: 60, fontWeight: 800 }, children: text },
});

describe('the thread that lays posters out', () => {
  const thread = new PosterThread();
  afterAll(() => thread.stop());

  it('writes letters as outlines, so that nothing of a text is markup', async () => {
    const svg = await thread.layOut(words('<image href="http://elsewhere/"/>'));
    expect(svg).toContain('<path');
    expect(svg).not.toMatch(/<image|<text|elsewhere/);
  });

  it('knows the weights of its face', async () => {
    const bold = await thread.layOut(words('Donor'));
    const plain = words('Donor');
    plain.props.style = { ...plain.props.style, fontWeight: 400 };
    expect(await thread.layOut(plain)).not.toBe(bold);
  });

  it('says when it cannot, and goes on with the next', async () => {
    await expect(thread.layOut(words('Donor', 'nonsense'))).rejects.toThrow('display');
    expect(await thread.layOut(words('Donor'))).toContain('<path');
  });

  it('starts anew after it was stopped', async () => {
    const first = await thread.layOut(words('Donor'));
    await thread.stop();
    expect(await thread.layOut(words('Donor'))).toBe(first);
  });
});
