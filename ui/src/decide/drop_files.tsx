// SPDX-License-Identifier: Apache-2.0
// Adding documents: dropped on the page or chosen, one after the other, with progress, rate, time left and cancel.
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { get, refresh, send, summary } from "../base/api";
import type { Job } from "../base/types";
import { number, plain } from "../base/words";

type Upload = { name: string; file: File; id: string | null; job: Job | null; problem: string };
const uploads = signal<Upload[]>([]);
let running = false;

const change = (upload: Upload, what: Partial<Upload>) => {
  Object.assign(upload, what);
  uploads.value = [...uploads.value];
};
const over = (upload: Upload) => !!upload.problem || ["done", "failed", "cancelled"].includes(upload.job?.state ?? "");

async function follow(upload: Upload) {
  const { job } = await send<{ job: string }>(`/api/documents?name=${encodeURIComponent(upload.name)}`, upload.file);
  change(upload, { id: String(job) });
  for (;;) {
    const state = await get<Job>(`/api/jobs/${encodeURIComponent(String(job))}`);
    change(upload, { job: state });
    if (over(upload)) return;
    await new Promise((done) => setTimeout(done, 400));
  }
}

async function run() {
  if (running) return;
  running = true;
  for (let next; (next = uploads.value.find((upload) => !upload.id && !over(upload))); ) {
    try {
      await follow(next);
    } catch (error) {
      change(next, { problem: (error as Error).message });
    }
    refresh();
  }
  running = false;
}

export function addFiles(files: Iterable<File>) {
  uploads.value = [...uploads.value, ...[...files].map((file) => ({ name: file.name, file, id: null, job: null, problem: "" }))];
  void run();
}

async function cancel(upload: Upload) {
  if (!upload.id) return change(upload, { problem: "cancelled" });
  try {
    await send(`/api/jobs/${encodeURIComponent(upload.id)}`, undefined, "DELETE");
  } catch (error) {
    change(upload, { problem: (error as Error).message });
  }
}

/** The button of those who do not drag. */
export function AddFiles() {
  const field = useRef<HTMLInputElement>(null);
  if (summary.value && !summary.value.writable) return null;
  return (
    <div class="add-files">
      <button onClick={() => field.current?.click()}>Add documents</button>
      <input ref={field} type="file" multiple hidden tabIndex={-1} aria-label="Documents to add" onChange={(event) => (addFiles(event.currentTarget.files ?? []), (event.currentTarget.value = ""))} />
    </div>
  );
}

function progress(upload: Upload) {
  const { job } = upload;
  if (upload.problem) return plain(upload.problem);
  if (!job) return upload.id ? "sent" : "waiting";
  const parts: string[] = [job.state];
  if (job.total > 0) parts.push(`${number(job.done)} of ${number(job.total)}`);
  if (job.rate) parts.push(`${number(Math.round(job.rate * 10) / 10)} documents a second`);
  if (job.seconds_left) parts.push(`${number(Math.ceil(job.seconds_left))} s left`);
  for (const failed of job.failed ?? []) parts.push(plain(`${failed.name}: ${failed.why}`));
  return parts.join(" · ");
}

function Uploads() {
  if (uploads.value.length === 0) return null;
  return (
    <section class="uploads" aria-label="Documents being added">
      <ul>
        {uploads.value.map((upload, i) => (
          <li key={i}>
            <b>{plain(upload.name)}</b> <span class="fine">{progress(upload)}</span>
            {!over(upload) && <><progress aria-label={`Progress of ${plain(upload.name)}`} max={upload.job?.total || undefined} value={upload.job?.total ? upload.job.done : undefined} /><button class="quiet" onClick={() => void cancel(upload)}>Cancel</button></>}
          </li>
        ))}
      </ul>
      {uploads.value.every(over) && <button class="quiet" onClick={() => (uploads.value = [])}>Close</button>}
    </section>
  );
}

export function DropFiles() {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const files = (event: DragEvent) => event.dataTransfer?.types.includes("Files");
    const drag = (event: DragEvent) => files(event) && (event.preventDefault(), setAbove(true));
    const leave = (event: DragEvent) => !event.relatedTarget && setAbove(false);
    const drop = (event: DragEvent) => {
      if (!files(event)) return;
      event.preventDefault();
      setAbove(false);
      addFiles(event.dataTransfer!.files);
    };
    addEventListener("dragover", drag);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => (removeEventListener("dragover", drag), removeEventListener("dragleave", leave), removeEventListener("drop", drop));
  }, []);
  return (
    <>
      {above && <div class="drop">Drop the files to add them to the case</div>}
      <Uploads />
    </>
  );
}
