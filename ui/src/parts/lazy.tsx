// SPDX-License-Identifier: Apache-2.0
// A component whose code is fetched when it is first shown (drawings).
import { h, type ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | null = null;
  return (props: P) => {
    const [, redraw] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (!ready) load().then((loaded) => ((ready = loaded), redraw(1)), () => setFailed(true));
    }, []);
    if (failed) return <p class="trouble">The drawing could not be loaded; the table says the same.</p>;
    return ready ? h(ready, props as never) : <p class="waiting" role="status">Loading…</p>;
  };
}
