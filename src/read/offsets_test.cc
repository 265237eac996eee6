// SPDX-License-Identifier: Apache-2.0
// Single places of offset maps, as tables. All formats against their originals:
// test/cli/recut_spans.py.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/formats/read_formats.h"
#include "read/page/source_text.h"
#include "read/page/text_block.h"
#include "read/read.h"

namespace headwater {
namespace {

// "text|bytes" of every run.
std::string runs_of(const std::string& name, const std::string& bytes) {
  std::string out;
  const auto outcome = read_bytes(name, bytes);
  for (const auto& [document, original] : outcome.documents) {
    for (const auto& run : document.offsets.runs) {
      const auto cut = original.substr(run.byte_start, run.byte_end - run.byte_start);
      out += fmt::format("{}|{}\n", document.text.slice(run.text), cut);
    }
  }
  return out;
}

TEST(Offsets, RunsLeadToTheirBytes) {
  struct Case {
    std::string name;
    std::string bytes;
    std::string runs;
  };
  const std::vector<Case> cases{
      {"a.rtf", "{\\rtf1 ab\\u-10179?\\u-8960?\\par}", "ab|ab\n🔀|\\u-10179?\\u-8960?\n"},
      // Halves with text between them are no pair.
      {"b.rtf", "{\\rtf1 \\u-10179?a\\u-8960?\\par}", "a|a\n\uFFFD|\\u-8960?\n"},
      {"c.jsonl", R"({"te\u0078t":"a\tb"})", "a|a\n\t|\\t\nb|b\n"},
      // The parser ends at a NUL byte; what stands behind the object is no part of it.
      {"c.jsonl", std::string(R"({"text":"ab"})") + '\0' + R"({"text":"cdefg"})", "ab|ab\n"},
      {"d.html", "<table><tr><td> a<td> b<tr><td>c<td>d</table>", "a|a\nb|b\nc|c\nd|d\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(runs_of(c.name, c.bytes), c.runs) << c.name;
}

TEST(Offsets, SpaceTakesThePlaceOfTheSpaceBesideIt) {
  const auto source = utf8_source("ab c");
  BlockWriter writer(source);
  writer.source_range(0, 2);
  writer.space();  // a tag that stands for a space
  writer.source_range(2, 4);
  const auto block = writer.take();
  EXPECT_EQ(block.text, "ab c");
  ASSERT_EQ(block.runs.size(), 1U);
  EXPECT_EQ(block.runs[0], (OffsetRun{{0, 4}, 0, 4}));
}

TEST(Offsets, NoSpaceBesideALineBreak) {
  const auto outcome = read_bytes("a.html", "<p>The ferry left.<br>\n  It was late.</p>");
  ASSERT_EQ(outcome.documents.size(), 1U);
  EXPECT_EQ(outcome.documents[0].document.text.str(), "The ferry left.\n\nIt was late.");
}

}  // namespace
}  // namespace headwater
