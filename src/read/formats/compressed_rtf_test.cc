// SPDX-License-Identifier: Apache-2.0
#include "read/formats/compressed_rtf.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/property_for_tests.h"
#include "base/strings.h"

namespace headwater {
namespace {

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (const auto part : split(hex, ' '))
    bytes += static_cast<char>(std::stoi(std::string(part), nullptr, 16));
  return bytes;
}

TEST(CompressedRtf, Table) {
  struct Case {
    std::string hex;
    std::string rtf;
  };
  const std::string hello =
      "2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a "
      "f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0";
  // The first two are the examples of MS-OXRTFCP, 4.1 and 4.2: known start, and a reference that
  // reads what it writes.
  const std::vector<Case> cases{
      {hello, "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"},
      {"1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0",
       "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"},
      {"0e 00 00 00 05 00 00 00 4d 45 4c 41 00 00 00 00 7b 61 62 63 7d 00", "{abc}"},
      // Cut off inside a reference: what is there.
      {hello.substr(0, hello.size() - 24), "{\\rtf1\\ansi\\ansicpg1252\\pard hello w"},
      // The size in the header ends the text.
      {"1a 00 00 00 08 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0",
       "{\\rtf1 W"},
  };
  for (const auto& c : cases) EXPECT_EQ(decompress_rtf(bytes_of_hex(c.hex)), c.rtf) << c.hex;
  EXPECT_EQ(decompress_rtf("short"), std::nullopt);
  EXPECT_EQ(decompress_rtf(std::string(20, 'x')), std::nullopt);
}

TEST(CompressedRtf, SurvivesAnyBytes) {
  expect_property("never more than eight times the bytes", [](const std::string& body) {
    const auto rtf =
        decompress_rtf(bytes_of_hex("00 00 00 00 ff ff ff ff 4c 5a 46 75 00 00 00 00") + body);
    RC_ASSERT(rtf.has_value());
    RC_ASSERT(rtf->size() <= 8 * body.size());
  });
}

}  // namespace
}  // namespace headwater
