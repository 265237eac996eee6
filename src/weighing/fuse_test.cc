// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "base/property_for_tests.h"
#include "weighing/fuse_table.h"
#include "weighing/fuse_values.h"

namespace headwater {
namespace {

FuseResult fuse(const std::string& csv, FuseOptions options = {}) {
  return fuse_claims(*read_claim_table(csv, "test"), options);
}

// Ten objects on which `names` say v and, where wrong, w.
std::string rows(const std::string& source, int first, int last, const std::string& value) {
  std::string text;
  for (int i = first; i < last; ++i) text += fmt::format("{},o{:03},{}{}\n", source, i, value, i);
  return text;
}

TEST(FuseTable, ReadsQuotedFieldsAndTheLaterClaim) {
  const auto table = read_claim_table(
      "object,source,time,value,extra\r\n\"a, b\",s,2020-01-02,\"new \"\"x\"\"\",1\r\n\"a, "
      "b\",s,2020-01-01,old,2\r\n",
      "t");
  ASSERT_TRUE(table.has_value());
  ASSERT_EQ(table->claims.size(), 1U);
  EXPECT_EQ(table->objects[0], "a, b");
  EXPECT_EQ(table->values[table->claims[0].value], "new \"x\"");
}

TEST(FuseTable, NamesTheMissingColumn) {
  const auto table = read_claim_table("source,object\na,b\n", "t.csv");
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().message(), "t.csv: the header lacks the column value");
}

TEST(FuseTable, NamesTheRecordWhoseQuotationNeverEnds) {
  for (const std::string end : {"\"", "\"> ,", "\"new", "a,b,\"c\"\"", "a,\"b\n1,2"}) {
    const auto header = read_claim_table(end, "t.csv");
    ASSERT_FALSE(header.has_value()) << end;
    EXPECT_EQ(header.error().message(), "t.csv: record 1 begins a quoted field that never ends");
    const auto later = read_claim_table("source,object,value\na,b,c\n" + end, "t.csv");
    ASSERT_FALSE(later.has_value()) << end;
    EXPECT_EQ(later.error().message(), "t.csv: record 3 begins a quoted field that never ends");
  }
  EXPECT_TRUE(read_claim_table("source,object,value\na,b,\"\"\n", "t.csv"));
  EXPECT_TRUE(read_claim_table("source,object,value\na,b,\"c\"", "t.csv"));
}

TEST(FuseValues, ComparesByType) {
  using fusing::comparable;
  EXPECT_EQ(comparable("2011-12-01T17:08:00", ValueType::time).number, 1028);
  EXPECT_EQ(comparable("5:08 pm", ValueType::time).number, 1028);
  EXPECT_EQ(comparable("1,200", ValueType::number).number, 1200);
  EXPECT_EQ(comparable("Müller, Jörg (ed.); Smith, A.", ValueType::name_list).key,
            "jorg muller smith");
  EXPECT_EQ(comparable("A. Smith, Jorg Muller", ValueType::name_list).key, "jorg muller smith");
}

TEST(Fuse, ValuesWithinTheToleranceAgree) {
  FuseOptions options;
  options.attributes = {{ValueType::time, 10, false}};
  const auto result = fuse("source,object,value\na,x,23:55\nb,x,00:02\nc,x,12:00\n", options);
  ASSERT_EQ(result.slots[0].size(), 2U);
  EXPECT_EQ(result.slots[0][0].claims, 2U);
}

TEST(Fuse, AnAccurateSourceOutweighsTwoPoorOnes) {
  std::string csv = "source,object,value\n";
  for (const auto* good : {"g1", "g2", "g3", "g4"}) csv += rows(good, 0, 60, "right");
  csv += rows("p1", 0, 30, "bad") + rows("p1", 30, 60, "right") + rows("p2", 0, 30, "poor") +
         rows("p2", 30, 60, "right");
  csv += "g1,z,right\ng2,z,right\np1,z,wrong\np2,z,wrong\n";
  const auto table = *read_claim_table(csv, "t");
  const auto result = fuse_claims(table, {});
  EXPECT_EQ(table.values[result.slots.back()[0].value], "right");
  EXPECT_GT(result.sources[0].accuracy, result.sources[4].accuracy + 0.2);
}

TEST(Fuse, CopiesOfRareErrorsAreOneOrigin) {
  std::string csv = "source,object,value\n";
  for (const auto* good : {"g1", "g2", "g3", "g4"}) csv += rows(good, 0, 60, "right");
  csv += rows("k1", 0, 25, "odd") + rows("k1", 25, 60, "right");
  csv += rows("k2", 0, 25, "odd") + rows("k2", 25, 60, "right");
  const auto result = fuse(csv);
  EXPECT_EQ(result.sources[4].origin_group, result.sources[5].origin_group);
  EXPECT_NE(result.sources[0].origin_group, result.sources[1].origin_group)
      << "agreeing on what holds is no sign of copying";
  EXPECT_EQ(result.slots[0][0].origins, 4U);
  EXPECT_EQ(result.slots[0][1].origins, 1U);
}

TEST(Fuse, ProbabilitiesAreProbabilities) {
  expect_property("probabilities of a slot add up to at most 1", [] {
    std::string csv = "source,object,attribute,value\n";
    const auto claims = *rc::gen::inRange(0, 60);
    for (int i = 0; i < claims; ++i) {
      csv += fmt::format("s{},o{},a{},{}\n", *rc::gen::inRange(0, 6), *rc::gen::inRange(0, 8),
                         *rc::gen::inRange(0, 2), *rc::gen::inRange(0, 5));
    }
    const auto table = *read_claim_table(csv, "t");
    FuseOptions options;
    options.attributes.resize(table.attributes.size(), {ValueType::number, 1, false});
    const auto result = fuse_claims(table, options);
    for (const auto& slot : result.slots) {
      double sum = 0;
      for (const auto& value : slot) sum += value.probability;
      RC_ASSERT(!slot.empty());
      RC_ASSERT(sum <= 1 + 1e-9);
      RC_ASSERT(slot[0].origins >= 1U);
    }
    for (const auto& source : result.sources)
      RC_ASSERT(source.accuracy >= 0 && source.accuracy <= 1);
  });
}

TEST(Fuse, TheOrderOfLinesDoesNotShow) {
  const std::string a = "a,x,1\nb,x,1\nc,x,2\n";
  const std::string b = "c,x,2\nb,x,1\na,x,1\n";
  const auto one = fuse("source,object,value\n" + a);
  const auto two = fuse("source,object,value\n" + b);
  EXPECT_EQ(one.slots[0][0].probability, two.slots[0][0].probability);
  EXPECT_EQ(one.slots[0][0].value, two.slots[0][0].value);
}

TEST(Fuse, AnEmptyTableGivesNothing) {
  EXPECT_TRUE(fuse("source,object,value\n").slots.empty());
}

}  // namespace
}  // namespace headwater
