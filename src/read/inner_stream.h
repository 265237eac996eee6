// SPDX-License-Identifier: Apache-2.0
// The bytes that a document's offsets count in, cut out of its stored original once more.
//
// Input:  OffsetMap::member and the original.
// Output: the part of the mail, the member of the office file, the chapters of the book or the text
// that pdftotext prints; the original itself where nothing was unpacked; nullopt where the original
// does not hold such a stream.
// Example: inner_stream("zip:word/document.xml", docx) -> the XML of the document's body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headwater {

[[nodiscard]] std::optional<std::string> inner_stream(std::string_view member,
                                                      std::string_view original);

// The streams of the formats that have one, as their readers see them.
[[nodiscard]] std::optional<std::string> mail_part(std::string_view message, bool html);
[[nodiscard]] std::optional<std::string> office_member(std::string_view zip, std::string_view name);
[[nodiscard]] std::optional<std::string> book_chapters(std::string_view zip);
[[nodiscard]] std::optional<std::string> pdf_text(std::string_view pdf);
[[nodiscard]] std::optional<std::string> printed_pdf_text(std::string_view printed);

}  // namespace headwater
