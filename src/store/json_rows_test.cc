// SPDX-License-Identifier: Apache-2.0
#include "store/json_rows.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/json.h"
#include "base/property_for_tests.h"

namespace headwater {
namespace {

template <class Value>
std::string written(const Value& value) {
  std::string line;
  append_json(line, value);
  return line;
}

TEST(JsonRows, WritesWhatJsonPrints) {
  for (const double value :
       {0.0, -0.0, 1.0, 0.1, -2.5e-7, 1e15, 1e16, 1e300, 5e-324, 123456789.125, 1.0 / 3})
    EXPECT_EQ(written(value), to_json_line(Json(value)));
  for (const std::int64_t value : {INT64_MIN, std::int64_t{-7}, std::int64_t{0}, INT64_MAX})
    EXPECT_EQ(written(value), to_json_line(Json(value)));
  for (const char* text :
       {"", "plain", "a \"b\" \\ c", "line\nend", "Ægir – 5\u00A0%", "\xC3", "\x7F"})
    EXPECT_EQ(written(std::string_view(text)), to_json_line(Json(text)));
  EXPECT_EQ(written(std::numeric_limits<double>::infinity()), "\"inf\"");
  EXPECT_EQ(written(-std::numeric_limits<double>::infinity()), "\"-inf\"");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "\"nan\"");
}

TEST(JsonRows, NumbersAndWordsComeBack) {
  expect_property("take(append_json(x)) == x", [](double number, std::int64_t whole) {
    double number_read = 0;
    std::int64_t whole_read = 0;
    const auto line = written(number) + "," + written(whole) + ",";
    JsonCell cell(line);
    RC_ASSERT(cell.take(number_read) && cell.takes(",") && cell.take(whole_read));
    RC_ASSERT(number_read == number);
    RC_ASSERT(whole_read == whole);
  });
}

TEST(JsonRows, RefusesWhatItDoesNotKnow) {
  const auto reads = [](std::string_view json) {
    std::string word;
    return take_array(json, [&](JsonCell& cell) { return cell.take(word); });
  };
  EXPECT_TRUE(reads(R"(["a"])"));
  EXPECT_TRUE(reads(R"(["a","b c"])"));
  for (const char* json : {"", "[", "[]", R"(["a")", R"(["a",])", R"(["a"]])", R"(["a" ])",
                           R"(["a\n"])", R"(["é"])", R"([1])", R"(["a)", R"("a")"})
    EXPECT_FALSE(reads(json)) << json;
  std::uint32_t number = 0;
  for (const char* json : {"", "-", "-1", "x", "4294967296", "\"1\""})
    EXPECT_FALSE(JsonCell(json).take(number)) << json;
  double figure = 0;
  for (const char* json : {"inf", "-inf", "nan", ".5"})
    EXPECT_FALSE(JsonCell(json).take(figure)) << json;
}

}  // namespace
}  // namespace headwater
