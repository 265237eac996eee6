// SPDX-License-Identifier: Apache-2.0
#include "read/formats/pdf_picture.h"

#include <fmt/format.h>

#include "read/formats/run_child.h"
#include "read/formats/tools.h"

namespace headwater {

Result<std::string> picture_of_page(std::string_view pdf, std::size_t number,
                                    const std::vector<std::string>& how) {
  constexpr ChildLimits limits{60, 256U << 20U, 2U << 30U};
  const auto page = std::to_string(number);
  std::vector<std::string> words{"-q"};
  words.insert(words.end(), how.begin(), how.end());
  words.insert(words.end(), {"-f", page, "-l", page, "-singlefile", "/dev/stdin"});
  auto picture = run_child({tool_path(pdf_to_pictures), words}, pdf, limits);
  if (picture && picture->empty()) picture = fail(ErrorKind::input, "pdftoppm", "drew nothing");
  if (picture) return picture;
  return fail(ErrorKind::input, "pdftoppm",
              fmt::format("page {} cannot be drawn: pdftoppm {}", number, picture.error().reason));
}

}  // namespace headwater
