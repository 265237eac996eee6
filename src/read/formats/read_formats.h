// SPDX-License-Identifier: Apache-2.0
// One reader per format; read.cc asks sniff() which one a file needs.
//
// Each takes the id the documents get (path, or path!member) and the bytes; it fills text, blocks,
// metadata, offsets and evidence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/page/page.h"
#include "read/page/read_input.h"

namespace headwater {

void read_html(const ReadInput& input, ReadOutcome& outcome);
void read_text(const ReadInput& input, ReadOutcome& outcome);
void read_feed(const ReadInput& input, ReadOutcome& outcome);
void read_jsonl(const ReadInput& input, ReadOutcome& outcome);
void read_mail(const ReadInput& input, ReadOutcome& outcome);
void read_mbox(const ReadInput& input, ReadOutcome& outcome);
void read_archive(const ReadInput& input, ReadOutcome& outcome);
void read_pdf(const ReadInput& input, ReadOutcome& outcome);
// What pdftotext printed of `input`, as a document.
void read_printed_pdf(const ReadInput& input, std::string_view printed, ReadOutcome& outcome);
void read_warc(const ReadInput& input, ReadOutcome& outcome);
void read_office(const ReadInput& input, ReadOutcome& outcome);
void read_rtf(const ReadInput& input, ReadOutcome& outcome);
void read_msg(const ReadInput& input, ReadOutcome& outcome);
void read_picture(const ReadInput& input, ReadOutcome& outcome);

// The document of a page or a text whose facts are partly known (a mail's subject); nullopt where
// it holds no text. The caller sets id, path, sha256, mime.
[[nodiscard]] std::optional<Document> html_document(const ReadInput& input, PageFacts known);
[[nodiscard]] std::optional<Document> text_document(const ReadInput& input, PageFacts known);
// The same for the body of a mail, all of which is somebody's words.
[[nodiscard]] std::optional<Document> mail_html_document(const ReadInput& input, PageFacts known);
[[nodiscard]] std::optional<Document> mail_text_document(const ReadInput& input, PageFacts known);
// The paragraphs of an RTF file; positions count in its bytes.
[[nodiscard]] Page rtf_page(std::string_view rtf);
// Blocks that need no judging (office files, books).
void add_document(const ReadInput& input, Page page, std::string mime, std::string member,
                  ReadOutcome& outcome);

// Whatever it is: asks sniff() and calls the right one of the above.
void read_any(const ReadInput& input, ReadOutcome& outcome);

}  // namespace headwater
