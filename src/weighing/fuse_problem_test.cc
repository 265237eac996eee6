// SPDX-License-Identifier: Apache-2.0
// A claim table laid out: which attributes are closed, how places and names imply one another.
#include "weighing/fuse_problem.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/strings.h"
#include "weighing/fuse_table.h"
#include "weighing/fuse_values.h"

namespace headwater::fusing {
namespace {

// So many slots, each with one of so many values, of one attribute.
Problem of_slots(std::size_t slots, std::size_t values, ValueType type = ValueType::category) {
  std::string csv = "source,object,value\n";
  for (std::size_t i = 0; i < slots; ++i) csv += fmt::format("a,o{:03},v{}\n", i, i % values);
  FuseOptions options;
  options.attributes = {{type, 0, false}};
  return make_problem(*read_claim_table(csv, "t"), options);
}

TEST(FuseProblem, WhatIsClosed) {
  struct Case {
    std::size_t slots, values;
    std::uint8_t closed;
  };
  const std::vector<Case> cases{
      {20, 1, 1}, {19, 1, 0}, {40, 2, 1}, {39, 2, 0}, {160, 8, 1}, {159, 8, 0}, {200, 9, 0},
  };
  for (const auto& [slots, values, closed] : cases) {
    const auto problem = of_slots(slots, values);
    EXPECT_EQ(problem.closed[0], closed) << slots << " " << values;
    EXPECT_EQ(problem.domain[0], closed != 0 ? values : 0U) << slots << " " << values;
    EXPECT_EQ(problem.buckets(slots - 1), closed != 0 ? values : 1U);
  }
  EXPECT_EQ(of_slots(160, 2, ValueType::place).closed[0], 0);
}

// An attribute with too many values does not keep those behind it from being closed.
TEST(FuseProblem, AttributesByThemselves) {
  std::string csv = "source,object,attribute,value\n";
  for (int i = 0; i < 60; ++i)
    csv += fmt::format("a,o{:03},count,{}\na,o{:03},kind,{}\n", i, i, i,
                       i == 59      ? "z"
                       : i % 2 == 0 ? "x"
                                    : "y");
  const auto problem = make_problem(*read_claim_table(csv, "t"), {});
  EXPECT_EQ(problem.closed, (std::vector<std::uint8_t>{0, 1}));
  EXPECT_EQ(problem.domain, (std::vector<std::uint32_t>{0, 3}));
  EXPECT_EQ(problem.graded, (std::vector<std::uint8_t>{0, 0}));
}

TEST(FuseProblem, EverySlotHasItsClaimsAndBuckets) {
  const auto table = *read_claim_table(
      "source,object,value,time\n"
      "a,x,1,1970-01-03\nb,x,2,\nc,x,2,1970-01-02\n"
      "a,y,3,\n"
      "b,z,5,\nc,z,4,\n",
      "t");
  const auto problem = make_problem(table, {});
  EXPECT_EQ(problem.sources, 3U);
  EXPECT_EQ(problem.claim_begin, (std::vector<std::uint32_t>{0, 3, 4, 6}));
  EXPECT_EQ(problem.bucket_begin, (std::vector<std::uint32_t>{0, 2, 3, 5}));
  EXPECT_EQ(problem.implied_begin, (std::vector<std::uint32_t>{0, 0, 0, 0}));
  EXPECT_EQ(problem.source_of, (std::vector<std::uint32_t>{0, 1, 2, 0, 1, 2}));
  EXPECT_EQ(problem.bucket_of, (std::vector<std::uint32_t>{1, 0, 0, 0, 1, 0}))
      << "what most say comes first, then by name";
  EXPECT_EQ(problem.representative, (std::vector<std::uint32_t>{1, 0, 2, 3, 4}));
  EXPECT_EQ(problem.raw_of, (std::vector<std::uint32_t>{0, 1, 1, 2, 4, 3}));
  EXPECT_EQ(problem.day_of, (std::vector<std::int32_t>{2, 0, 1, 0, 0, 0}));
  EXPECT_EQ(problem.weight, std::vector<double>(6, 1.0));
}

// "specific>general" of every pair of a slot, by the values as written.
std::string implied(const std::vector<std::string>& values, ValueType type,
                    const std::string& hierarchy = "") {
  std::string csv = "source,object,value\n";
  for (std::size_t i = 0; i < values.size(); ++i) csv += fmt::format("s{:03},x,{}\n", i, values[i]);
  FuseOptions options;
  options.attributes = {{type, 0, false}};
  options.wholes = read_place_hierarchy(hierarchy);
  const auto table = *read_claim_table(csv, "t");
  const auto problem = make_problem(table, options);
  EXPECT_EQ(problem.graded[0], type == ValueType::place || type == ValueType::name_list ? 1 : 0);
  std::vector<std::string> found;
  for (const auto& [specific, general] : problem.implications(0))
    found.push_back(table.values[problem.representative[specific]] + ">" +
                    table.values[problem.representative[general]]);
  std::ranges::sort(found);
  return join(found, " ");
}

TEST(FuseProblem, PlacesInPlaces) {
  std::string chain;  // p0 lies in p1, p1 in p2 …
  for (int i = 0; i < 12; ++i) chain += fmt::format("p{}\tp{}\n", i, i + 1);
  EXPECT_EQ(implied({"p0", "p1"}, ValueType::place, chain), "p0>p1");
  EXPECT_EQ(implied({"p0", "p8"}, ValueType::place, chain), "p0>p8") << "eight steps up";
  EXPECT_EQ(implied({"p0", "p9"}, ValueType::place, chain), "") << "nine are too many";
  EXPECT_EQ(implied({"P0", " p2"}, ValueType::place, chain), "P0> p2");
  EXPECT_EQ(implied({"x", "y", "z"}, ValueType::place, "x\ty\ny\tx\nx\tz\n"), "x>y x>z y>x y>z")
      << "in a circle nothing lies in itself";
  EXPECT_EQ(implied({"x", "y"}, ValueType::category, "x\ty\n"), "");
  EXPECT_EQ(implied({"x", "w"}, ValueType::place, "x\ty\nx\tz\nz\tw\n"), "x>w")
      << "beside a place that lies in none";
}

TEST(FuseProblem, NamesInLists) {
  EXPECT_EQ(implied({"Ann Lee", "Lee"}, ValueType::name_list), "Ann Lee>Lee");
  EXPECT_EQ(implied({"Ann Lee", "Lee Bo"}, ValueType::name_list), "");
  EXPECT_EQ(implied({"Lee", "Ree"}, ValueType::name_list), "");
  EXPECT_EQ(implied({"Ann Lee", "Lee"}, ValueType::category), "");
}

TEST(FuseProblem, SlotsWithVeryManyValuesAreNotGraded) {
  std::string hierarchy;
  std::vector<std::string> values{"whole"};
  for (int i = 1; i < 61; ++i) {
    values.push_back(fmt::format("p{:02}", i));
    hierarchy += values.back() + "\twhole\n";
  }
  EXPECT_EQ(implied(values, ValueType::place, hierarchy), "");
  values.pop_back();
  EXPECT_EQ(implied(values, ValueType::place, hierarchy).size(),
            59 * std::string("p01>whole ").size() - 1);
}

TEST(FuseProblem, ClocksAndNumbers) {
  struct Case {
    ValueType type;
    const char* text;
    std::optional<double> number;
  };
  const std::vector<Case> cases{
      {ValueType::time, "117:08", 1028},
      {ValueType::time, "x7:08", 428},
      {ValueType::time, "7:8", 428},
      {ValueType::time, "24:00", 1440},
      {ValueType::time, "12:59", 779},
      {ValueType::time, "0:00pm", 720},
      {ValueType::time, "11:59 p.m.", 1439},
      {ValueType::time, "17:08 pm", 1028},
      {ValueType::time, "1:05am", 65},
      {ValueType::time, "12:05 a.m.", 5},
      {ValueType::time, "12:05", 725},
      {ValueType::time, "7 :08", {}},
      {ValueType::time, "7:", {}},
      {ValueType::time, "7: 08", {}},
      {ValueType::number, "1 200", 1200},
      {ValueType::number, "5%", 5},
      {ValueType::number, "%", {}},
      {ValueType::number, "-0.5", -0.5},
      {ValueType::number, "1,2,3", 123},
      {ValueType::number, "5%5", {}},
      {ValueType::date, "2004-02-29", 12477},
      {ValueType::date, "2005-02-29", {}},
  };
  for (const auto& [type, text, number] : cases)
    EXPECT_EQ(comparable(text, type).number, number) << text;
}

TEST(FuseProblem, WordsOfNames) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Lee, Ann & Ree", "ann lee ree"},
      {"Lee (ed.), Ree", "lee ree"},
      {"Lee ) Ree ( Fee", "lee ree"},
      {"Lee (a (b) c) Ree", "lee ree"},
      {"O'Dell O\u2019Dell", "odell"},
      {"A. Lee", "lee"},
      {"Xi Lee2Ree", "lee ree xi"},
      {"\u00C9mile \u0160im\u016Fnek", "emile simunek"},
      {"\u0416\u0443\u043A", "\u0436\u0443\u043A"},
      {"The Smiths and Prof. Lee", "lee smiths"},
      {"Lee Lee", "lee"},
      {"", ""},
  };
  for (const auto& [list, words] : cases) EXPECT_EQ(join(name_words(list), " "), words) << list;
}

TEST(FuseProblem, PlaceHierarchies) {
  const auto wholes = read_place_hierarchy("A  b\tC\nalone\nx\tY\tz\n\nA b\td\n");
  EXPECT_EQ(wholes.size(), 2U);
  EXPECT_EQ(wholes.find("a b")->second, (std::vector<std::string>{"c", "d"}));
  EXPECT_EQ(wholes.find("x")->second, (std::vector<std::string>{"y"}));
}

TEST(FuseProblem, TablesThatCannotBeRead) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "t: the table is empty"},
      {"source,value\na,1\n", "t: the header lacks the column object"},
      {"source,object,value\na,x\n", "t: record 2 has too few fields"},
      {"source,object,value\na,x,1\n\nb,x\n", "t: record 4 has too few fields"},
      {"value,time,source,object\n1,,a\n", "t: record 2 has too few fields"},
      {"source,object,value,time\na,x,1\n", ""},
      {"source,object,value\n\n\na,x,1\n", ""},
      {"source,object,value\n,,\n", ""},
  };
  for (const auto& [csv, error] : cases) {
    const auto table = read_claim_table(csv, "t");
    EXPECT_EQ(table ? "" : table.error().message(), error) << csv;
  }
}

TEST(FuseProblem, Fields) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a,x,", "a/x="},
      {"a,x,1\r\n", "a/x=1"},
      {"a,x,\r\n", "a/x="},
      {"\"a\"b,x,1", "ab/x=1"},
      {"a,\"x\",\"1\"\n", "a/x=1"},
      {"a,\"x,\ny\",1\n", "a/x,\ny=1"},
      {"a,x,\"say \"\"1\"\"\"", "a/x=say \"1\""},
      {"a,x\"y,1", "a/x\"y=1"},
      {"a,x,1,2,3\n", "a/x=1"},
      {"b,x,1\na,x,2\n", "a/x=2 b/x=1"},
      {"a,y,1\na,x,2\n", "a/x=2 a/y=1"},
      {"\xEF\xBB\xBF,x,1", "\xEF\xBB\xBF/x=1"},
  };
  for (const auto& [csv, expected] : cases) {
    const auto table = read_claim_table("source,object,value\n" + csv, "t");
    ASSERT_TRUE(table) << csv;
    std::vector<std::string> found;
    for (const auto& claim : table->claims)
      found.push_back(table->sources[claim.source] + "/" +
                      table->objects[table->slots[claim.slot].object] + "=" +
                      table->values[claim.value]);
    EXPECT_EQ(join(found, " "), expected) << csv;
  }
}

// Of one source in one slot the later claim counts, whatever stands between.
TEST(FuseProblem, TheLaterClaimOfASource) {
  const auto table = *read_claim_table(
      "source,object,value,time\n"
      "a,x,1,1970-01-02\nb,x,2,1970-01-05\na,x,3,1970-01-04\na,y,4,1970-01-09\na,x,5,1970-01-03\n"
      "b,y,6,\n",
      "t");
  std::string out;
  for (const auto& claim : table.claims)
    out += fmt::format("{}/{}={}@{} ", table.sources[claim.source],
                       table.objects[table.slots[claim.slot].object], table.values[claim.value],
                       claim.day);
  EXPECT_EQ(out, "a/x=3@3 b/x=2@4 a/y=4@8 b/y=6@0 ");
}

TEST(FuseProblem, PlacesWithin) {
  const auto table = *read_claim_table(
      "source,object,attribute,value\na,x,where,Tavaria\nb,x,where,Olm\nc,x,where,Quay\n"
      "a,x,kind,Tavaria\n",
      "t");
  FuseOptions options;
  options.attributes = {{}, {ValueType::place, 0, false}};
  EXPECT_TRUE(make_problem(table, options).places_within.empty());
  options.wholes = read_place_hierarchy("Quay\tOlm\nGate\tOlm\nOlm\tTavaria\nVarn\tTavaria\n");
  const auto problem = make_problem(table, options);
  std::string found;
  for (std::size_t b = 0; b < problem.representative.size(); ++b)
    found +=
        fmt::format("{} {}; ", table.values[problem.representative[b]], problem.places_within[b]);
  EXPECT_EQ(found, "Tavaria 0; Olm 2; Quay 0; Tavaria 4; ");
}

}  // namespace
}  // namespace headwater::fusing
