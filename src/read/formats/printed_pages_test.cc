// SPDX-License-Identifier: Apache-2.0
#include "read/formats/printed_pages.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <vector>

namespace headwater {
namespace {

// "3: [One line] [] [Another]": the number of pages, then how each begins.
std::string pages_of(const std::string& printed) {
  Document document;
  write_document(printed_page(utf8_source(printed)), document);
  note_pages(printed, document);
  const auto& why = document.why.back();
  std::string out = fmt::format("{}:", why.figures[0].value);
  for (const auto& start : why.spans)
    out += fmt::format(" {}[{}]", start.span.start, document.text.slice(start.span));
  return out;
}

TEST(PrintedPages, WherePagesBegin) {
  struct Case {
    std::string printed;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"One line.\n\f", "1: 0[One line.]"},
      {"One line.\n\fAnother line.\n\f", "2: 0[One line.] 11[Another line.]"},
      {"One line.\n\fAnother line.\n", "2: 0[One line.] 11[Another line.]"},
      {"One line.\n\f\n\fAnother line.\n\f", "3: 0[One line.] 11[] 11[Another line.]"},
      {"\f\fLate.\n\f\f", "4: 0[] 0[] 0[Late.] 5[]"},
      // A paragraph that goes on: the page begins inside it.
      {"The long line of the page goes\n\fon to the next.\n\f",
       "2: 0[The long line of the page goes ] 31[on to the next.]"},
      // The number of a page is not kept, so its page begins with the next line.
      {"One.\n\f2\n\nTwo.\n\f", "2: 0[One.] 6[Two.]"},
  };
  for (const auto& c : cases) EXPECT_EQ(pages_of(c.printed), c.expected) << c.printed;
}

}  // namespace
}  // namespace headwater
