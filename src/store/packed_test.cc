// SPDX-License-Identifier: Apache-2.0
// Bytes as they are stored: offset runs, originals; and the words of a search.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

#include "base/hash.h"
#include "store/case_connection.h"
#include "store/offset_runs.h"
#include "store/original_bytes.h"
#include "store/small_cases_for_tests.h"
#include "store/text_index.h"

namespace headwater {
namespace {

using namespace small_cases;

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

using Runs = std::vector<OffsetRun>;

// Four numbers a run: what lies between it and the one before, its length, in characters and bytes.
TEST(OffsetRuns, Bytes) {
  const std::vector<std::pair<Runs, const char*>> cases{
      {{}, ""},
      {{{{0, 1}, 0, 1}}, "00020002"},
      {{{{3, 5}, 7, 8}}, "06040e02"},
      {{{{3, 5}, 7, 8}, {{6, 10}, 10, 15}}, "06040e020208040a"},
      {{{{5, 3}, 8, 7}}, "0a031001"},  // lengths below zero
      {{{{0, 63}, 0, 64}}, "007e008001"},
      {{{{0, 64}, 0, 8192}}, "00800100808001"},
      {{{{0, 0xFFFFFFFF}, 0, 0xFFFFFFFFFFFFFFFF}}, "00feffffff1f0001"},
      {{{{0, 0}, 0, 0x8000000000000000}}, "000000ffffffffffffffffff01"},
  };
  for (const auto& [runs, bytes] : cases) {
    EXPECT_EQ(hex(pack_offset_runs(runs)), bytes);
    EXPECT_EQ(unpack_offset_runs(pack_offset_runs(runs)), runs) << bytes;
  }
}

TEST(OffsetRuns, BytesThatAreRefused) {
  const auto refused = [](const std::string& bytes) { return !unpack_offset_runs(bytes); };
  using namespace std::string_literals;
  EXPECT_FALSE(refused("\0\2\0\2"s));
  for (std::size_t size = 1; size < 4; ++size) EXPECT_TRUE(refused("\0\2\0\2"s.substr(0, size)));
  EXPECT_TRUE(refused("\0\2\0\2\0"s));
  EXPECT_TRUE(refused("\0\2\0\x82"s)) << "ends within a number";
  // 4294967295 characters, and one more
  EXPECT_FALSE(refused("\0\xfe\xff\xff\xff\x1f\0\0"s));
  EXPECT_TRUE(refused("\0\x80\x80\x80\x80\x20\0\0"s));
  EXPECT_FALSE(refused("\xfe\xff\xff\xff\x1f\0\0\0"s));
  EXPECT_TRUE(refused("\x80\x80\x80\x80\x20\1\0\0"s)) << "it begins beyond, and ends before";
  // ten bytes a number, not eleven
  const std::string ten = "\x80\x80\x80\x80\x80\x80\x80\x80\x80\0"s;
  const std::string eleven = "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\0"s;
  EXPECT_FALSE(refused("\0\0\0"s + ten));
  EXPECT_TRUE(refused("\0\0\0"s + eleven));
}

TEST(OriginalBytes, PackedWhereThatPays) {
  const std::string large(1000, 'a');
  const auto packed = deflate_bytes(large);
  ASSERT_TRUE(packed);
  EXPECT_LT(packed->size(), 50U);
  EXPECT_EQ(inflate_bytes(*packed, 1000), large);
  EXPECT_EQ(deflate_bytes("abc"), std::nullopt);
  EXPECT_EQ(deflate_bytes(""), std::nullopt);
  // The least that pays: one byte shorter than it was.
  std::size_t size = 1;
  while (!deflate_bytes(std::string(size, 'a'))) ++size;
  EXPECT_EQ(deflate_bytes(std::string(size, 'a'))->size(), size - 1);
  const auto original = pack_original(large);
  EXPECT_EQ(original.packing, "zlib");
  EXPECT_EQ(original.size, 1000U);
  EXPECT_EQ(original.bytes, *packed);
  EXPECT_EQ(original.sha256, sha256_hex(large));
  EXPECT_EQ(pack_original("abc").packing, "none");
  EXPECT_EQ(pack_original("abc").bytes, "abc");
}

// An inflated size is believed where it can be true.
TEST(OriginalBytes, UnpackedOnlyWhereTheSizeIsTrue) {
  const std::string large(1000, 'a');
  const auto packed = *deflate_bytes(large);
  EXPECT_EQ(inflate_bytes(packed, 999), std::nullopt);
  EXPECT_EQ(inflate_bytes(packed, 1001), std::nullopt);
  EXPECT_EQ(inflate_bytes(packed + "x", 1000), std::nullopt);
  EXPECT_EQ(inflate_bytes(packed.substr(1), 1000), std::nullopt);
  EXPECT_EQ(inflate_bytes(packed.substr(0, packed.size() - 1), 1000), std::nullopt);
  EXPECT_EQ(inflate_bytes(packed, std::uint64_t{1} << 33U), std::nullopt);
  EXPECT_EQ(inflate_bytes("", 0), std::nullopt);
  // As dense as zlib packs: the size is more than a thousand times that of the bytes.
  const std::string zeros(4'000'000, '\0');
  uLongf size = compressBound(zeros.size());
  std::string dense(size, '\0');
  ASSERT_EQ(compress2(reinterpret_cast<Bytef*>(dense.data()), &size,
                      reinterpret_cast<const Bytef*>(zeros.data()), zeros.size(), 9),
            Z_OK);
  dense.resize(size);
  EXPECT_GT(zeros.size() / dense.size(), 1000U);
  EXPECT_EQ(inflate_bytes(dense, zeros.size()), zeros);
}

TEST(TextIndex, WordsAndQueries) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "The ferry burned.");
  add(file, "b", "The burned ferry.");
  add(file, "c", "The ferry.");
  using Found = std::vector<std::string>;
  const auto found = [&](const std::string& query) {
    auto ids = search_text(file, query).value_or(Found{"no query"});
    std::ranges::sort(ids);
    return ids;
  };
  for (int stored = 0; stored < 2; ++stored) {
    EXPECT_EQ(found("ferry"), (Found{"a", "b", "c"}));
    EXPECT_EQ(found("ferry burned"), (Found{"a", "b"})) << "all the words, in any order";
    EXPECT_EQ(found("  ferry   burned  "), (Found{"a", "b"}));
    EXPECT_EQ(found("\"ferry burned\""), (Found{"a"})) << "a query";
    EXPECT_EQ(found("burn*"), (Found{"a", "b"}));
    EXPECT_EQ(found("(ferry)"), (Found{"a", "b", "c"}));
    EXPECT_EQ(found("ferry OR burned"), (Found{})) << "words, not a query: none holds \"or\"";
    EXPECT_EQ(found("ferry-burned"), (Found{"a"})) << "the parts of one word stand together";
    EXPECT_EQ(found("\"ferry"), (Found{"no query"}));
    ASSERT_TRUE(store_findings(file, {}, 3));
  }
  // The index in the file goes on where it was.
  add(file, "d", "A ferry.");
  EXPECT_EQ(found("ferry"), (Found{"a", "b", "c", "d"})) << "before the findings are stored";
  ASSERT_TRUE(store_findings(file, {}, 4));
  EXPECT_EQ(found("ferry"), (Found{"a", "b", "c", "d"}));
  const auto& database = file.connection().database;
  EXPECT_EQ(database.integer("SELECT count(*) FROM text_search_docsize"), 4);
}

// Where it holds all documents, the index in the file answers; where not, the documents do.
TEST(TextIndex, TheStoredIndexIsAsked) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "The ferry burned.");
  ASSERT_TRUE(store_findings(file, {}, 1));
  file.connection().database.run("INSERT INTO text_search (text_search) VALUES ('delete-all')");
  EXPECT_EQ(search_text(file, "ferry")->size(), 0U);
  add(file, "b", "The ferry sank.");
  EXPECT_EQ(search_text(file, "ferry")->size(), 2U);
}

TEST(TextIndex, OfEqualRankInOrderOfTheId) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  for (const auto* id : {"c", "a", "b"}) add(file, id, std::string("The ferry of ") + id);
  EXPECT_EQ(*search_text(file, "ferry"), (std::vector<std::string>{"a", "b", "c"}));
  ASSERT_TRUE(store_findings(file, {}, 3));
  EXPECT_EQ(*search_text(file, "ferry"), (std::vector<std::string>{"a", "b", "c"}));
}

}  // namespace
}  // namespace headwater
