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

// Claims with long words, all in three documents and in conflict by twos.
Case long_case(std::uint32_t claims) {
  Case input;
  for (const char* id : {"a", "b", "c"}) {
    auto& document = input.documents.emplace_back().document;
    document.id = id;
    document.source = std::string("The Tidemark Post of ") + id;
    document.text = Utf8Text("The pump had been out of order since January, said nobody.");
  }
  auto& found = input.findings;
  for (std::uint32_t i = 0; i < claims; ++i) {
    auto& claim = found.claims.emplace_back();
    claim.id = "c" + std::to_string(i);
    claim.text = "The pump of engine room " + std::to_string(i) +
                 " had been out of order since January, and the harbour master of Ostrell knew.";
    for (std::uint32_t d = 0; d < 3; ++d) {
      Utterance said;
      said.document = d;
      said.claim = i;
      said.span = {0, 20};
      said.voices.push_back({"Post", no_index, no_index, false, SourceClass::named});
      claim.utterances.push_back(static_cast<std::uint32_t>(found.utterances.size()));
      found.utterances.push_back(said);
    }
    if (i % 2 == 1) {
      auto& conflict = found.conflicts.emplace_back();
      conflict.id = "x" + std::to_string(i);
      conflict.claims = {i - 1, i};
    }
  }
  return input;
}

TEST(TextReport, IsShortWhateverThereIs) {
  for (const std::uint32_t claims : {0U, 1U, 4U, 40U, 400U}) {
    const auto input = long_case(claims);
    for (const std::size_t width : {40U, 80U, 110U, 200U}) {
      const auto lines = short_text_report(input, select_all(input), {.case_path = "x.hw"}, width);
      EXPECT_LE(lines.size(), 60U) << claims << " claims, " << width << " columns";
      std::string text;
      for (const auto& line : lines) {
        for (const auto& part : line) text += part.text;
        text += '\n';
      }
      if (claims == 0 || claims >= 40) {
        EXPECT_EQ(text.find("more: headwater report --full") != text.npos, claims > 0) << text;
      }
      EXPECT_EQ(text.find("c0") != text.npos, claims > 0) << text;
    }
  }
}

}  // namespace
}  // namespace headwater
