// SPDX-License-Identifier: Apache-2.0
// Pictures of text (PNG, JPEG, TIFF) through tesseract, where the user asks for it (--ocr).
#include <utility>

#include "read/formats/inner_stream.h"
#include "read/formats/ocr.h"
#include "read/formats/printed_pages.h"
#include "read/formats/read_formats.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

std::string picture_mime(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return "image/png";
  return bytes.starts_with("\xFF\xD8\xFF") ? "image/jpeg" : "image/tiff";
}

}  // namespace

void read_picture(const ReadInput& input, ReadOutcome& outcome) {
  const auto& languages = input.limits->options.ocr;
  if (languages.empty())
    return input_failed(outcome, input.id, "not text: a binary file of a kind that is not read");
  const auto text = recognise_picture(input.bytes, languages);
  if (!text)
    return input_failed(outcome, input.id, "the picture is not read: " + text.error().reason);
  const auto source = utf8_source(*text);
  auto page = printed_page(source);
  if (page.blocks.empty())
    return input_failed(outcome, input.id, "the picture holds no text that tesseract finds");
  add_document(input, std::move(page), picture_mime(input.bytes), "ocr:" + languages, outcome);
  note_pages(*text, outcome.documents.back().document);
}

std::optional<std::string> recognised_text(std::string_view languages, std::string_view original) {
  const std::string list(languages);
  if (!original.starts_with("%PDF-")) {
    auto text = recognise_picture(original, list);
    if (!text) return std::nullopt;
    return *std::move(text);
  }
  auto pages = recognise_empty_pages(original, pdf_text(original).value_or(""), list);
  if (!pages) return std::nullopt;
  return std::move(pages->text);
}

}  // namespace headwater
