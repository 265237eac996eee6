// SPDX-License-Identifier: Apache-2.0
// The bytes that a document's offsets count in, cut out of its stored original once more.
//
// Input:   OffsetMap::member and the original.
// Output:  the part of the mail, the body of the Outlook message, the text of a feed's item, the
//          member of the office file, the chapters of the book or the text that pdftotext prints;
//          the original itself where nothing was unpacked; nullopt where the original does not hold
//          such a stream.
// Example: inner_stream("zip:word/document.xml", docx) -> the XML of the document's body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headwater {

// Text read from pictures: cutting it anew means recognising it anew, seconds a page.
[[nodiscard]] bool is_recognised(std::string_view member);

[[nodiscard]] std::optional<std::string> inner_stream(std::string_view member,
                                                      std::string_view original);

// The streams of the formats that have one, as their readers see them.
[[nodiscard]] std::optional<std::string> mail_part(std::string_view message, bool html);
[[nodiscard]] std::optional<std::string> office_member(std::string_view zip, std::string_view name);
[[nodiscard]] std::optional<std::string> book_chapters(std::string_view zip);
// `path` leads to a body stream, through embedded messages ("__attach_…/__substg1.0_3701000D/…");
// what follows a colon is not looked at. UTF-16 comes as UTF-8, compressed RTF as RTF.
[[nodiscard]] std::optional<std::string> msg_stream(std::string_view msg, std::string_view path);
// `way` is [CHARSET/]ELEMENT:…, the element of a feed's item as it is named there
// ("content:encoded:html", "windows-1252/description:html"). Comes as UTF-8, one layer of escaping
// or CDATA taken off.
[[nodiscard]] std::optional<std::string> feed_text(std::string_view item, std::string_view way);
[[nodiscard]] std::optional<std::string> pdf_text(std::string_view pdf);
[[nodiscard]] std::optional<std::string> printed_pdf_text(std::string_view printed);
// nullopt where tesseract or pdftoppm is missing or fails.
[[nodiscard]] std::optional<std::string> recognised_text(std::string_view languages,
                                                         std::string_view original);

}  // namespace headwater
