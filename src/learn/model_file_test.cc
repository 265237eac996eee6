// SPDX-License-Identifier: Apache-2.0
#include "learn/model_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/files.h"
#include "base/property_for_tests.h"
#include "learn/model_source.h"

namespace headwater {
namespace {

constexpr std::string_view weights = "some weights of sixteen labels";

std::string result_of(std::string_view file, ModelCheck check = ModelCheck::checksum) {
  const auto found = model_weights(file, "language/moves", check);
  return found ? std::string(*found) : found.error().message();
}

std::string with(std::size_t at, char byte) {
  auto file = model_file_bytes("language/moves", weights);
  file[at] = byte;
  return file;
}

TEST(ModelFile, SaysWhatIsWrong) {
  const auto good = model_file_bytes("language/moves", weights);
  const struct {
    std::string file;
    std::string result;
  } cases[] = {
      {good, std::string(weights)},
      {model_file_bytes("language/moves", ""), ""},
      {"", "language/moves: 0 bytes are too few for a file of weights"},
      {good.substr(0, 63), "language/moves: 63 bytes are too few for a file of weights"},
      {good.substr(0, 70), "language/moves: 6 bytes of weights instead of 30: cut off"},
      {good + "x", "language/moves: 31 bytes of weights instead of 30: something follows them"},
      {with(0, 'X'), "language/moves: no file of weights"},
      {std::string(100, '\0'), "language/moves: no file of weights"},
      {with(4, 7), "language/moves: weights of version 7, this program reads version 1"},
      {model_file_bytes("language/relations", weights),
       "language/moves: holds language/relations, wanted language/moves"},
      {with(30, '\n'), "language/moves: damaged: it does not say whose weights it holds"},
      {with(16, 'X'), "language/moves: damaged: the checksum of the weights differs"},
      {with(80, 'X'), "language/moves: damaged: the checksum of the weights differs"},
  };
  for (const auto& c : cases) EXPECT_EQ(result_of(c.file), c.result);
}

TEST(ModelFile, LeavesTheChecksumAloneWhereNotAskedFor) {
  EXPECT_EQ(result_of(with(64, 'X'), ModelCheck::header), "X" + std::string(weights.substr(1)));
}

TEST(ModelFile, EveryChangedByteIsNoticed) {
  expect_property("a changed byte is noticed", [](std::string text) {
    auto file = model_file_bytes("language/moves", text);
    const auto at = *rc::gen::inRange<std::size_t>(0, file.size());
    file[at] = static_cast<char>(file[at] ^ *rc::gen::inRange(1, 256));
    // behind the end of the name, bytes say nothing
    if (at < 24 + 15 || at >= model_header_bytes)
      RC_ASSERT(!model_weights(file, "language/moves", ModelCheck::checksum));
  });
}

TEST(ModelFile, NamesTheParts) {
  EXPECT_EQ(model_part("language", "moves.bin"), "language/moves");
  EXPECT_EQ(model_part("reading", "html.trees"), "reading/html");
}

TEST(ModelSource, ReadsAFolderAndNamesWhatItCannotRead) {
  const auto folder = testing::TempDir() + "headwater-models-" + std::to_string(getpid());
  std::filesystem::create_directories(folder + "/aside.bin");
  ASSERT_TRUE(write_file(folder + "/moves.bin", model_file_bytes("language/moves", weights)));
  ASSERT_TRUE(write_file(folder + "/empty.bin", ""));
  auto source = ModelSource::folder("language", folder);
  EXPECT_TRUE(source.has("moves.bin"));
  EXPECT_FALSE(source.has("other.bin"));
  EXPECT_EQ(source.weights("moves.bin").value_or(""), weights);
  const std::pair<const char*, const char*> failing[] = {
      {"other.bin", "/other.bin: No such file or directory"},
      {"aside.bin", "/aside.bin: not a file"},
      {"empty.bin", "/empty.bin: 0 bytes are too few for a file of weights"},
  };
  for (const auto& [file, reason] : failing) {
    const auto found = source.weights(file);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message(), folder + reason);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace headwater
