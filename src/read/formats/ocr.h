// SPDX-License-Identifier: Apache-2.0
// Text in pictures, through tesseract; pages of a PDF are drawn by pdftoppm (poppler). Both run as
// confined children, and only where the user asks for it (--ocr).
//
// Input:  a picture (PNG, JPEG, TIFF), or a PDF and the text that pdftotext prints of it.
// Output: printed lines, a form feed behind each page; an error that says which child failed.
// Rule:   300 dots an inch, one thread, 60 s a page; 200 pages and 20 minutes a document.
// Example: recognise_picture(png, "eng") -> "The dam broke.\n\f".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"

namespace headwater {

inline constexpr std::size_t most_recognised_pages = 200;

struct RecognisedPages {
  std::string text;
  std::size_t found = 0;     // pages on which text was found
  std::size_t left_out = 0;  // pages beyond the limit
};

// Names of tesseract's languages joined by "+": "eng", "eng+deu", "chi_sim".
[[nodiscard]] bool is_language_list(std::string_view languages);
[[nodiscard]] Result<std::string> recognise_picture(std::string_view picture,
                                                    const std::string& languages);
// `printed` with the text of its pages that hold none.
[[nodiscard]] Result<RecognisedPages> recognise_empty_pages(std::string_view pdf,
                                                            std::string_view printed,
                                                            const std::string& languages);
// The end of a refusal: what --ocr would do, or why it did not help. `languages` is "" without it.
[[nodiscard]] std::string why_not_recognised(std::string_view languages);

}  // namespace headwater
