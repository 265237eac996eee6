// SPDX-License-Identifier: Apache-2.0
#include "report/text_report.h"

#include <gtest/gtest.h>

#include "report/html_report.h"

namespace headwater {
namespace {

TEST(Markdown, ReadsNothingAsMarkup) {
  const std::pair<const char*, const char*> rows[] = {
      {"a plain line, 3.5 % (of it): yes", "a plain line, 3.5 % (of it): yes"},
      {"[a](http://x.example) <b> `c` *d*", "\\[a\\](http\\://x.example) \\<b\\> \\`c\\` \\*d\\*"},
      {"see www.x.example, WWW.y", "see www\\.x.example, WWW\\.y"},
      {"&lt;script&gt; ![i](j)", "\\&lt;script\\&gt; \\!\\[i\\](j)"},
      {"- item", "\\- item"},
      {"12. May", "12\\. May"},
      {"1) one", "1\\) one"},
      {"a\n\n# title\n<script>", "a \\# title \\<script\\>"},
      {"\x1b[1m", "␛\\[1m"},
      {"back\\slash a_b ~c~ $x$ a@b.example", "back\\\\slash a\\_b \\~c\\~ \\$x\\$ a\\@b.example"},
  };
  for (const auto& [words, shown] : rows) EXPECT_EQ(markdown_escaped(words), shown);
}

TEST(Page, ReadsNothingAsMarkup) {
  EXPECT_EQ(html_escaped("<a href=\"x\">&amp;\x1b\u202E\n"),
            "&lt;a href=&quot;x&quot;&gt;&amp;amp;␛&lt;U+202E&gt;\n");
}

TEST(TextReport, WrapsWordsAndKeepsTheirWeight) {
  Case input;
  DocumentFacts facts;
  facts.document.id = "a\x1b[1m";
  facts.document.title = "one two\n three four five six seven eight nine ten eleven twelve";
  input.documents.push_back(facts);
  ReportOptions options;
  options.case_path = "x\x1b[31m.hw";
  const auto lines = text_report(input, select_all(input), options, 40);
  ASSERT_GT(lines.size(), 3U);
  EXPECT_EQ(lines[0][1], (StyledText{"x␛[31m.hw", true}));
  for (const auto& line : lines) {
    std::string text;
    for (const auto& part : line) text += part.text;
    EXPECT_LE(text.size(), 60U) << text;
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace headwater
