import { h } from 'preact'

/**
 * A sound to be played where it stands; nothing of it is fetched before that. What it says is written down beside it by
 * an officer: there are no captions to a voice.
 */
export const SoundPlayer = ({ src, label }: { src: string; label: string }) =>
  h('audio', { controls: true, preload: 'none', src, 'aria-label': label })
