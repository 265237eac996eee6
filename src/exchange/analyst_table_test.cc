// SPDX-License-Identifier: Apache-2.0
#include "exchange/analyst_table.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

std::string dump(std::string_view bytes) {
  const auto table = read_analyst_table(bytes, "t");
  auto out = table.records;
  for (const auto& one : table.decisions)
    out += one.action + " " + one.target + " " + one.value + " " + one.quotation + "\n";
  for (const auto& bad : table.bad) out += bad.message() + "\n";
  for (const auto& column : table.unread_columns) out += "not read: " + column + "\n";
  return out;
}

TEST(AnalystTable, MakesADocumentOfEachRow) {
  const std::pair<const char*, const char*> rows[] = {
      {"text\nNine people died.\n",
       "{\"id\":\"t#2\",\"text\":\"Nine people died.\",\"source\":\"analyst's table\"}\n"},
      {"Text,WHO,date,source,url\n\"Nine, they say.\",Edda  "
       "Brandvik,2011-03-02,Courier,https://c.example/1\n",
       "{\"id\":\"t#2\",\"text\":\"Edda Brandvik: Nine, they "
       "say.\",\"source\":\"Courier\",\"date\":\"2011-03-02\","
       "\"url\":\"https://c.example/1\"}\n"},
      {"{\"text\":\"forty died\",\"who\":\"army\",\"stance\":\"denies\",\"id\":7}\n",
       "{\"id\":\"7\",\"text\":\"army denied that forty died\",\"source\":\"analyst's table\"}\n"},
      {"name,owner,front_of,reliability\nWatch,Holm Media,Coast Front,B\n",
       "{\"id\":\"t#2\",\"text\":\"Watch is owned by Holm Media.\\n\\nWatch is a front of Coast "
       "Front.\","
       "\"source\":\"analyst's table\"}\nrate Watch B \n"},
      {"document,quotation,text\nd04,nine died,see the register\n",
       "note d04 see the register nine died\n"},
      {"text,colour\na claim,red\n",
       "{\"id\":\"t#2\",\"text\":\"a claim\",\"source\":\"analyst's table\"}\nnot read: colour\n"},
  };
  for (const auto& [bytes, made] : rows) EXPECT_EQ(dump(bytes), made) << bytes;
}

TEST(AnalystTable, NamesBadRowsAndKeepsTheOthers) {
  const auto good = std::string("{\"id\":\"t#4\",\"text\":\"b\",\"source\":\"analyst's table\"}\n");
  EXPECT_EQ(dump("text,date\n\"a\n\",2 March\nb,\n"),
            good + "t: line 2: 2 March is no date (YYYY-MM-DD)\n");
  const std::pair<const char*, const char*> rows[] = {
      {"", "t: no rows\n"},
      {"text\n", "t: no rows\n"},
      {"text,who\na\n", "t: line 2: 1 fields, the header has 2\n"},
      {"text,who\n,Holm\n", "t: line 2: neither a text nor a name\n"},
      {"text,name\na,b\n", "t: line 2: both a text and a name\n"},
      {"text,stance\na,maybe\n", "t: line 2: the stance is maybe, not asserts or denies\n"},
      {"text,stance\na,denies\n", "t: line 2: denied by nobody\n"},
      {"name,reliability\na,good\n",
       "t: line 2: the reliability is good, not a letter from A to F\n"},
      {"name\na\n", "t: line 2: nothing is said of the source\n"},
      {"text\n\"a\n", "t: line 2: a quotation mark is not closed\n"},
      {"{\"text\":\n", "t: line 1: not valid JSON"},
      {"text\n\xff\n", "t: not valid UTF-8\n"},
  };
  for (const auto& [bytes, said] : rows) EXPECT_TRUE(dump(bytes).starts_with(said)) << dump(bytes);
}

TEST(AnalystTable, MakesARecordOrNamesAFaultForEachRow) {
  expect_property("each row", [](const std::vector<std::string>& cells) {
    std::string csv = "text\n";
    std::size_t rows = 0;
    for (const auto& cell : cells) {
      csv += '"';
      for (const char c : cell) csv += c == '"' ? "\"\"" : std::string(1, c);
      csv += "\"\n";
      ++rows;
    }
    const auto table = read_analyst_table(csv, "t");
    RC_ASSERT(table.count + table.bad.size() >= std::min<std::size_t>(rows, 1));
    RC_ASSERT(table.count <= rows);
  });
}

}  // namespace
}  // namespace headwater
