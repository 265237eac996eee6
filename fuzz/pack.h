// SPDX-License-Identifier: Apache-2.0
// The fuzzer's bytes in valid wrapping, so that its time goes into our readers and not into the
// checksums of archives.
//
// Rule:    the bytes fall into parts at the byte 0x1E; part by part they become the members of a
//          zip (stored), the parts of a saved page, the answers of a web archive.
#pragma once

#include <string>
#include <string_view>

namespace headwater {

[[nodiscard]] std::string as_they_are(std::string_view bytes);
// word/document.xml, docProps/core.xml.
[[nodiscard]] std::string pack_docx(std::string_view bytes);
// content.xml, meta.xml.
[[nodiscard]] std::string pack_odt(std::string_view bytes);
// content.opf, then c1.xhtml, c2.xhtml …
[[nodiscard]] std::string pack_epub(std::string_view bytes);
// archive/data.warc.gz of the answers (see pack_answers).
[[nodiscard]] std::string pack_wacz(std::string_view bytes);
// One message of the parts, each with its own header fields: multipart/related.
[[nodiscard]] std::string pack_mhtml(std::string_view bytes);
// An Outlook message: text (UTF-16), HTML, compressed RTF, subject, properties, an attachment and
// its name; parts that are empty are left out.
[[nodiscard]] std::string pack_msg(std::string_view bytes);
// One WARC record an HTTP message; a body whose head says gzip is packed so.
[[nodiscard]] std::string pack_answers(std::string_view bytes);

}  // namespace headwater
