import adapter from '@sveltejs/adapter-static';

const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '404.html', precompress: true }),
    paths: { base: /** @type {'' | `/${string}`} */ (base), relative: true },
    prerender: {
      // What stands after /result/# says what to show there; it is not the id of an element.
      handleMissingId: ({ path, message }) => {
        if (path !== `${base}/result/`) throw new Error(message);
      }
    },
    // A fixed name keeps two builds of the same tree byte for byte the same; a deployment sets its commit.
    version: { name: process.env.APP_VERSION ?? 'dev' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        // The route announcer and Svelte's style: directives are attributes; style elements stay forbidden.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'ajar-workers']
      }
    }
  }
};
