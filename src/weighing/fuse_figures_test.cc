// SPDX-License-Identifier: Apache-2.0
// The figures of value fusion: which values are one, and a made-up world in full.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "weighing/fuse.h"
#include "weighing/fuse_problem.h"
#include "weighing/fuse_table.h"
#include "weighing/fuse_values.h"

namespace headwater {
namespace {

std::string number_of(const std::string& text, ValueType type) {
  const auto value = fusing::comparable(text, type);
  return value.number ? fmt::format("{}", *value.number) : "'" + value.key + "'";
}

TEST(FuseFigures, ReadsValues) {
  struct Case {
    ValueType type;
    const char* text;
    const char* expected;
  };
  const std::vector<Case> cases{
      {ValueType::number, "1,200", "1200"},
      {ValueType::number, " -3.5 ", "-3.5"},
      {ValueType::number, "12 %", "12"},
      {ValueType::number, "12%%", "'12%%'"},
      {ValueType::number, "", "''"},
      {ValueType::number, "nine", "'nine'"},
      {ValueType::number, "9 men", "'9 men'"},
      {ValueType::number, "1e999", "'1e999'"},
      {ValueType::time, "00:00", "0"},
      {ValueType::time, "24:59", "1499"},
      {ValueType::time, "25:00", "'25:00'"},
      {ValueType::time, "12:60", "'12:60'"},
      {ValueType::time, "9:05", "545"},
      {ValueType::time, "2011-12-01T17:08:00", "1028"},
      {ValueType::time, "5:08 pm", "1028"},
      {ValueType::time, "5:08 p.m.", "1028"},
      {ValueType::time, "12:08 pm", "728"},
      {ValueType::time, "12:08 am", "8"},
      {ValueType::time, "12:08 A.M.", "8"},
      {ValueType::time, ":08", "':08'"},
      {ValueType::time, "noon", "'noon'"},
      {ValueType::date, "1970-01-02", "1"},
      {ValueType::date, " 1969-12-31", "-1"},
      {ValueType::date, "1970", "'1970'"},
      {ValueType::category, " two  words ", "'two words'"},
      {ValueType::category, "Two Words", "'Two Words'"},
      {ValueType::place, " Port  Elsen", "'port elsen'"},
      {ValueType::name_list, "Dr. Ann O'Dell (ed.), B. \xC3\x96gren", "'ann odell ogren'"},
      {ValueType::name_list, "Lee; Lee, A", "'lee'"},
      {ValueType::name_list, "A) Lee (x (y) z) Ree", "'lee ree'"},
  };
  for (const auto& [type, text, expected] : cases)
    EXPECT_EQ(number_of(text, type), expected) << name_of(type) << " " << text;
}

// The buckets of the values of one slot, in the order given.
std::string buckets(const std::vector<std::string>& values, const AttributeOptions& options) {
  std::vector<fusing::ComparableValue> parsed;
  for (const auto& value : values) parsed.push_back(fusing::comparable(value, options.type));
  std::vector<const fusing::ComparableValue*> pointers;
  std::vector<fusing::CountedValue> counted;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    pointers.push_back(&parsed[i]);
    counted.push_back({i, 1});
  }
  std::string out;
  for (const auto bucket : fusing::make_buckets(counted, pointers, options).bucket_of)
    out += fmt::format("{}", bucket);
  return out;
}

TEST(FuseFigures, WhatAgreesWithinATolerance) {
  struct Case {
    std::vector<std::string> values;
    AttributeOptions options;
    const char* expected;
  };
  const std::vector<Case> cases{
      {{"10", "10.0", "11"}, {ValueType::number, 0, false}, "001"},
      {{"100", "101", "99", "101.1", "98.9"}, {ValueType::number, 1, false}, "00012"},
      {{"100", "101", "99", "101.1"}, {ValueType::number, 0.01, true}, "0001"},
      {{"-100", "-101", "100"}, {ValueType::number, 0.01, true}, "001"},
      {{"1", "2.0000000007", "2.0000000015"}, {ValueType::number, 1, false}, "001"},
      {{"100", "90", "95", "80"}, {ValueType::number, 10, false}, "0001"},
      {{"100", "many", "many", "Many"}, {ValueType::number, 1, false}, "0112"},
      {{"23:55", "00:05", "00:06", "23:45"}, {ValueType::time, 10, false}, "0010"},
      {{"2011-03-01", "2011-03-03", "2011-03-04"}, {ValueType::date, 2, false}, "001"},
      {{"Lee, Ann", "Ann Lee", "Ann"}, {ValueType::name_list, 0, false}, "001"},
      {{"Elsen", "ELSEN", "Olm"}, {ValueType::place, 0, false}, "001"},
      {{"100", "101"}, {ValueType::category, 5, false}, "01"},
  };
  for (const auto& [values, options, expected] : cases)
    EXPECT_EQ(buckets(values, options), expected) << values[0] << " " << name_of(options.type);
}

TEST(FuseFigures, Tables) {
  const auto dump = [](const std::string& csv) {
    const auto table = read_claim_table(csv, "t");
    if (!table) return table.error().message();
    std::string out;
    for (const auto& claim : table->claims) {
      const auto& slot = table->slots[claim.slot];
      out +=
          fmt::format("{}/{}/{}={}@{} ", table->sources[claim.source], table->objects[slot.object],
                      table->attributes[slot.attribute], table->values[claim.value], claim.day);
    }
    return out;
  };
  struct Case {
    const char* csv;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"source,object,value\nb,x,1\na,x,2\n", "a/x/=2@0 b/x/=1@0 "},
      {"\xEF\xBB\xBFsource,object,value\na,x,1", "a/x/=1@0 "},
      {"value,object,source\r\n1,x,a\r\n", "a/x/=1@0 "},
      {"source,object,value,attribute\na,x,1,q\na,x,2,p\n", "a/x/p=2@0 a/x/q=1@0 "},
      {"source,object,value,time\na,x,1,1970-01-03\na,x,2,1970-01-02\n", "a/x/=1@2 "},
      {"source,object,value,time\na,x,1,1970-01-02\na,x,2,1970-01-02\n", "a/x/=2@1 "},
      {"source,object,value\na,x,\"1, \"\"q\"\"\nz\"\n", "a/x/=1, \"q\"\nz@0 "},
      {"object,value\nx,1\n", "t: the header lacks the column source"},
      {"source,object\na,x\n", "t: the header lacks the column value"},
  };
  for (const auto& [csv, expected] : cases) EXPECT_EQ(dump(csv), expected) << csv;
}

// Which attributes have few values that all their slots share.
TEST(FuseFigures, ClosedAttributes) {
  struct Case {
    const char* name;
    int slots;
    int values;
    ValueType type;
    int closed;
  };
  const std::vector<Case> cases{
      {"few values in many slots", 60, 3, ValueType::category, 1},
      {"numbers are open", 60, 3, ValueType::number, 0},
      {"one slot a value", 3, 3, ValueType::category, 0},
      {"many values", 600, 60, ValueType::category, 0},
  };
  for (const auto& one : cases) {
    std::string csv = "source,object,value\n";
    for (int i = 0; i < one.slots; ++i) csv += fmt::format("a,o{},v{}\n", i, i % one.values);
    FuseOptions options;
    options.attributes = {{one.type, 0, false}};
    const auto problem = fusing::make_problem(*read_claim_table(csv, "t"), options);
    EXPECT_EQ(problem.closed[0], one.closed) << one.name;
    EXPECT_EQ(problem.buckets(0), one.closed != 0 ? static_cast<std::size_t>(one.values) : 1U);
  }
}

TEST(FuseFigures, WhatIsSaidLessExactly) {
  const std::string csv =
      "source,object,attribute,value\n"
      "a,x,who,Ann Smith\nb,x,who,Smith\nc,x,who,Ann Smith; Bo Lee\nd,x,who,Lee\n"
      "a,x,where,Olm Quay\nb,x,where,Olm\nc,x,where,Tavaria\nd,x,where,Varn\n";
  FuseOptions options;
  options.attributes = {{ValueType::place, 0, false}, {ValueType::name_list, 0, false}};
  options.wholes = read_place_hierarchy("Olm Quay\tOlm\nOlm\tTavaria\nVarn\tTavaria\n");
  const auto table = *read_claim_table(csv, "t");
  const auto problem = fusing::make_problem(table, options);
  std::vector<std::string> found;
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    const auto name = [&](std::uint32_t bucket) {
      return table.values[problem.representative[problem.bucket_begin[slot] + bucket]];
    };
    for (const auto& [specific, general] : problem.implications(slot))
      found.push_back(name(specific) + " > " + name(general));
  }
  std::ranges::sort(found);
  EXPECT_EQ(found, (std::vector<std::string>{"Ann Smith > Smith", "Ann Smith; Bo Lee > Ann Smith",
                                             "Ann Smith; Bo Lee > Lee", "Ann Smith; Bo Lee > Smith",
                                             "Olm > Tavaria", "Olm Quay > Olm",
                                             "Olm Quay > Tavaria", "Varn > Tavaria"}));
}

struct World {
  std::string csv = "source,object,attribute,value,time\n";
  void say(const std::string& source, int object, const std::string& attribute,
           const std::string& value, int day) {
    csv += fmt::format("{},o{:02},{},{},2011-03-{:02}\n", source, object, attribute, value, day);
  }
};

// Four good sources, a poor one, one that copies it two days later with its errors.
World made_world(bool times) {
  World world;
  for (int o = 0; o < 30; ++o) {
    for (int s = 0; s < 4; ++s) {
      const bool wrong = (7 * o + 3 * s) % 11 == 0;
      if ((o + s) % 5 == 4) continue;
      const auto source = fmt::format("g{}", s);
      world.say(source, o, "count", std::to_string(wrong ? 100 + o + s : 10 + o), times ? 3 : 1);
      world.say(source, o, "kind", wrong ? "raid" : (o % 3 == 0 ? "fire" : "flood"), times ? 3 : 1);
    }
    const bool wrong = o % 3 == 1;
    world.say("poor", o, "count", std::to_string(wrong ? 500 + o : 10 + o), times ? 2 : 1);
    world.say("poor", o, "kind", wrong ? "raid" : (o % 3 == 0 ? "fire" : "flood"), times ? 2 : 1);
    if (o < 24) {
      world.say("copy", o, "count", std::to_string(wrong ? 500 + o : 10 + o), times ? 4 : 1);
      world.say("copy", o, "kind", wrong ? "raid" : (o % 3 == 0 ? "fire" : "flood"), times ? 4 : 1);
    }
  }
  return world;
}

std::string dump_sources(const ClaimTable& table, const FuseResult& result) {
  std::string out;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    out +=
        fmt::format("{} {:.5f} {} claims, group {}\n", table.sources[s], result.sources[s].accuracy,
                    result.sources[s].claims, table.sources[result.sources[s].origin_group]);
  }
  return out;
}

std::string dump_dependence(const ClaimTable& table, const FuseResult& result) {
  std::string out;
  for (const auto& pair : result.dependence) {
    out += fmt::format("{} {} {:.5f} {} false {:.2f} true {:.2f} different {} copied {}\n",
                       table.sources[pair.a], table.sources[pair.b], pair.probability,
                       name_of(pair.direction), pair.shared_false, pair.shared_true, pair.different,
                       pair.copied);
  }
  return out;
}

std::string dump_slots(const ClaimTable& table, const FuseResult& result, std::size_t first,
                       std::size_t last) {
  std::string out;
  for (std::size_t slot = first; slot < last; ++slot) {
    out += fmt::format("{} {}:", table.objects[table.slots[slot].object],
                       table.attributes[table.slots[slot].attribute]);
    for (const auto& value : result.slots[slot])
      out += fmt::format(" {} {:.5f} {}/{};", table.values[value.value], value.probability,
                         value.origins, value.claims);
    out += '\n';
  }
  return out;
}

TEST(FuseFigures, AWorldInFull) {
  const auto table = *read_claim_table(made_world(true).csv, "t");
  FuseOptions options;
  options.attributes = {{ValueType::number, 0, false}, {ValueType::category, 0, false}};
  const auto result = fuse_claims(table, options);
  EXPECT_EQ(dump_sources(table, result),
            "copy 0.67676 48 claims, group copy\n"
            "g0 0.86997 48 claims, group g0\n"
            "g1 0.90162 48 claims, group g1\n"
            "g2 0.90948 48 claims, group g2\n"
            "g3 0.90184 48 claims, group g3\n"
            "poor 0.67205 60 claims, group copy\n");
  EXPECT_EQ(dump_dependence(table, result),
            "copy poor 1.00000 b false 16.07 true 31.93 different 0 copied 0.995\n");
  EXPECT_EQ(dump_slots(table, result, 0, 12),
            "o00 count: 10 0.96866 4/5; 100 0.03132 1/1;\n"
            "o00 kind: fire 0.96835 4/5; raid 0.03164 1/1;\n"
            "o01 count: 11 0.96202 3/3; 501 0.03790 1/2;\n"
            "o01 kind: flood 0.96192 3/3; raid 0.03800 1/2;\n"
            "o02 count: 12 0.99665 4/5;\n"
            "o02 kind: flood 0.99664 4/5;\n"
            "o03 count: 13 0.99669 4/5;\n"
            "o03 kind: fire 0.99670 4/5;\n"
            "o04 count: 14 0.96482 3/3; 504 0.03511 1/2;\n"
            "o04 kind: flood 0.96448 3/3; raid 0.03545 1/2;\n"
            "o05 count: 15 0.96255 4/5; 108 0.03744 1/1;\n"
            "o05 kind: flood 0.96280 4/5; raid 0.03718 1/1;\n");
  const auto untimed = *read_claim_table(made_world(false).csv, "t");
  EXPECT_EQ(dump_dependence(untimed, fuse_claims(untimed, options)),
            "copy poor 1.00000 unknown false 16.07 true 31.93 different 0 copied 0.995\n");
  options.find_dependence = false;
  const auto alone = fuse_claims(table, options);
  EXPECT_EQ(dump_sources(table, alone),
            "copy 0.68431 48 claims, group copy\n"
            "g0 0.87354 48 claims, group g0\n"
            "g1 0.89705 48 claims, group g1\n"
            "g2 0.90931 48 claims, group g2\n"
            "g3 0.89940 48 claims, group g3\n"
            "poor 0.67818 60 claims, group poor\n");
  EXPECT_EQ(dump_slots(table, alone, 8, 10),
            "o04 count: 14 0.92113 3/3; 504 0.07884 2/2;\n"
            "o04 kind: flood 0.91921 3/3; raid 0.08077 2/2;\n");
}

TEST(FuseFigures, PlacesAndNamesInFull) {
  std::string csv = "source,object,attribute,value\n";
  for (int o = 0; o < 12; ++o) {
    const auto object = fmt::format("o{:02}", o);
    csv += "exact," + object + ",where,Olm Quay\nexact," + object + ",who,Ann Smith\n";
    csv += "rough," + object + ",where,Tavaria\nrough," + object + ",who,Smith\n";
    csv += "middle," + object + ",where," + (o % 2 == 0 ? "Olm" : "Olm Quay") + "\n";
    csv += "other," + object + ",where," + (o % 3 == 0 ? "Varn" : "Olm Quay") + "\n";
    csv += "other," + object + ",who," + (o % 3 == 0 ? "Bo Lee" : "Ann Smith") + "\n";
  }
  const auto table = *read_claim_table(csv, "t");
  FuseOptions options;
  options.attributes = {{ValueType::place, 0, false}, {ValueType::name_list, 0, false}};
  options.wholes = read_place_hierarchy("Olm Quay\tOlm\nOlm\tTavaria\nVarn\tTavaria\n");
  const auto result = fuse_claims(table, options);
  EXPECT_EQ(dump_sources(table, result),
            "exact 0.92158 24 claims, group exact\n"
            "middle 0.52568 12 claims, group middle\n"
            "other 0.64110 24 claims, group other\n"
            "rough 0.08605 24 claims, group rough\n");
  EXPECT_EQ(dump_dependence(table, result), "");
  EXPECT_EQ(dump_slots(table, result, 0, 8),
            "o00 where: Olm Quay 0.68244 1/1; Olm 0.26625 1/1; Varn 0.04215 1/1; Tavaria 0.00025 "
            "1/1;\n"
            "o00 who: Ann Smith 0.81242 1/1; Smith 0.09547 1/1; Bo Lee 0.09173 1/1;\n"
            "o01 where: Olm Quay 0.98103 3/3; Tavaria 0.01721 1/1;\n"
            "o01 who: Ann Smith 0.95693 2/2; Smith 0.04296 1/1;\n"
            "o02 where: Olm Quay 0.83536 2/2; Olm 0.15917 1/1; Tavaria 0.00015 1/1;\n"
            "o02 who: Ann Smith 0.95693 2/2; Smith 0.04296 1/1;\n"
            "o03 where: Olm Quay 0.88139 2/2; Varn 0.11785 1/1; Tavaria 0.00069 1/1;\n"
            "o03 who: Ann Smith 0.81242 1/1; Smith 0.09547 1/1; Bo Lee 0.09173 1/1;\n");
}

// Three values all slots share: each source has its own way of being wrong.
TEST(FuseFigures, FewValuesInManySlots) {
  std::string csv = "source,object,value\n";
  const auto kind = [](int o) { return o % 4 == 0 ? "fire" : o % 4 == 1 ? "flood" : "raid"; };
  for (int o = 0; o < 120; ++o) {
    const auto say = [&](const std::string& source, const std::string& value) {
      csv += fmt::format("{},o{:03},{}\n", source, o, value);
    };
    for (int s = 0; s < 3; ++s) {
      if ((o + s) % 7 == 0) continue;
      say(fmt::format("good{}", s), (5 * o + 2 * s) % 13 == 0 ? kind(o + 1) : kind(o));
    }
    const std::string truth = kind(o);
    say("mixes",
        truth == "flood" && o % 8 == 1 ? "fire" : truth);  // takes half the floods for fires
    if (o % 3 == 0) say("raider", "raid");
    if (o % 5 == 0) say("small", kind(o + o % 2));
  }
  const auto table = *read_claim_table(csv, "t");
  const auto result = fuse_claims(table, {});
  EXPECT_EQ(dump_sources(table, result),
            "good0 0.93841 102 claims, group good0\n"
            "good1 0.93860 103 claims, group good1\n"
            "good2 0.93785 103 claims, group good2\n"
            "mixes 0.87461 120 claims, group mixes\n"
            "raider 0.53336 40 claims, group raider\n"
            "small 0.55226 24 claims, group small\n");
  EXPECT_EQ(dump_dependence(table, result),
            "raider small 0.01054 unknown false 2.00 true 2.00 different 4 copied 0.25\n");
  EXPECT_EQ(dump_slots(table, result, 0, 16),
            "o000 : fire 0.98803 4/4; raid 0.00502 1/1;\n"
            "o001 : flood 0.96730 3/3; fire 0.03270 1/1;\n"
            "o002 : raid 0.99663 4/4;\n"
            "o003 : raid 0.99669 5/5;\n"
            "o004 : fire 0.99730 4/4;\n"
            "o005 : flood 0.98547 3/3; raid 0.00000 1/1;\n"
            "o006 : raid 0.99486 4/4;\n"
            "o007 : raid 0.95989 2/2; fire 0.02428 1/1;\n"
            "o008 : fire 0.99730 4/4;\n"
            "o009 : flood 0.93773 3/3; fire 0.06227 1/1; raid 0.00000 1/1;\n"
            "o010 : raid 0.99640 5/5;\n"
            "o011 : raid 0.99663 4/4;\n"
            "o012 : fire 0.98008 3/3; raid 0.00100 1/1;\n"
            "o013 : flood 0.97330 2/2; raid 0.00038 1/1;\n"
            "o014 : raid 0.99507 3/3;\n"
            "o015 : raid 0.99324 5/5; fire 0.00000 1/1;\n");
}

// Claims that two papers share by chance, a third by copying half of what it prints.
TEST(FuseFigures, HalfCopied) {
  std::string csv = "source,object,value,time\n";
  for (int o = 0; o < 40; ++o) {
    const auto say = [&](const std::string& source, int value, int day) {
      csv += fmt::format("{},o{:02},{},2011-03-{:02}\n", source, o, value, day);
    };
    say("a", (3 * o) % 5 == 0 ? 700 + o : o, 5);
    say("b", (7 * o) % 6 == 0 ? 800 + o : o, 5);
    say("c", (2 * o) % 9 == 1 ? 900 + o : o, 5);
    const int first = o % 4 == 0 ? 300 + o : o;
    say("first", first, 3);
    say("half", o % 2 == 0 ? first : (o % 7 == 3 ? 400 + o : o), 6);
    if (o % 3 != 0) say("most", o % 8 == 7 ? o : first, 2);
  }
  const auto table = *read_claim_table(csv, "t");
  FuseOptions options;
  options.attributes = {{ValueType::number, 0, false}};
  const auto result = fuse_claims(table, options);
  EXPECT_EQ(dump_sources(table, result),
            "a 0.61700 40 claims, group a\n"
            "b 0.68514 40 claims, group b\n"
            "c 0.68510 40 claims, group a\n"
            "first 0.97903 40 claims, group first\n"
            "half 0.91417 40 claims, group half\n"
            "most 0.97297 26 claims, group most\n");
  EXPECT_EQ(dump_dependence(table, result),
            "a b 0.03290 unknown false 5.07 true 21.93 different 13 copied 0.25\n"
            "a c 0.81238 b false 7.05 true 21.95 different 11 copied 0.4\n"
            "b c 0.06401 unknown false 5.07 true 23.93 different 11 copied 0.25\n");
  EXPECT_EQ(dump_slots(table, result, 0, 12),
            "o00 : 300 0.82536 2/2; 800 0.06398 1/1; 0 0.06397 1/1; 700 0.04650 1/1;\n"
            "o01 : 1 0.99795 5/6;\n"
            "o02 : 2 0.99795 5/6;\n"
            "o03 : 3 0.89348 3/4; 403 0.10649 1/1;\n"
            "o04 : 304 0.94210 3/3; 4 0.05789 2/3;\n"
            "o05 : 5 0.96961 4/4; 905 0.01758 1/1; 705 0.01278 1/1;\n"
            "o06 : 6 0.96227 3/4; 806 0.03767 1/1;\n"
            "o07 : 7 0.99795 5/6;\n"
            "o08 : 308 0.94210 3/3; 8 0.05789 2/3;\n"
            "o09 : 9 0.99672 4/5;\n"
            "o10 : 10 0.98838 5/5; 710 0.01160 1/1;\n"
            "o11 : 11 0.99795 5/6;\n");
}

}  // namespace
}  // namespace headwater
