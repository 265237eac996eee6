// SPDX-License-Identifier: Apache-2.0
#include "language/language_models.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/files.h"
#include "learn/built_in_files_for_tests.h"

namespace headwater {

extern const EmbeddedFile language_model_files[];

namespace {

TEST(LanguageModels, TheBuiltInFilesAreWhole) {
  EXPECT_EQ(expect_whole_files("language", language_model_files), 11);
}

constexpr std::string_view files[] = {
    "clusters.bin",        "tags.bin",      "tagger.bin",          "plain_words.bin",
    "moves.bin",           "relations.bin", "final_relations.bin", "guide_moves.bin",
    "guide_relations.bin", "endings.bin",   "lemma_rules.bin"};

// A folder with the built-in files, one of them changed.
class ModelFolder {
 public:
  ModelFolder() {
    std::filesystem::create_directories(path_ + "/language");
    for (const auto file : files) write(file, file_of(file));
  }
  ~ModelFolder() { std::filesystem::remove_all(path_); }
  ModelFolder(const ModelFolder&) = delete;
  ModelFolder& operator=(const ModelFolder&) = delete;

  static std::string file_of(std::string_view file) {
    return model_file_bytes(model_part("language", file), language_model_file(file));
  }
  void write(std::string_view file, std::string_view bytes) const {
    ASSERT_TRUE(write_file(path_ + "/language/" + std::string(file), bytes));
  }
  void remove(std::string_view file) const {
    std::filesystem::remove(path_ + "/language/" + std::string(file));
  }
  // What is said of the folder, without its name.
  [[nodiscard]] std::string answer() const {
    const auto used = open_language_models(path_);
    return used ? "used" : used.error().message().substr(path_.size() + 1);
  }

 private:
  std::string path_ = testing::TempDir() + "headwater-language-" + std::to_string(getpid());
};

TEST(LanguageModels, AFolderIsUsedOrItsBadFileNamed) {
  const ModelFolder folder;
  for (const auto file : files) {
    const auto good = ModelFolder::file_of(file);
    const auto name = "language/" + std::string(file);
    folder.write(file, good.substr(0, good.size() / 2));
    EXPECT_TRUE(folder.answer().ends_with(": cut off")) << folder.answer();
    EXPECT_TRUE(folder.answer().starts_with(name)) << folder.answer();
    auto flipped = good;
    flipped.back() = static_cast<char>(flipped.back() ^ 1);
    folder.write(file, flipped);
    EXPECT_EQ(folder.answer(), name + ": damaged: the checksum of the weights differs");
    folder.write(file, model_file_bytes(model_part("language", file), "ten bytes."));
    if (file != "lemma_rules.bin") {
      EXPECT_EQ(folder.answer(), name + ": weights of another shape than this program wants");
    }
    folder.remove(file);
    EXPECT_EQ(folder.answer(), name + ": No such file or directory");
    folder.write(file, good);
  }
  EXPECT_EQ(folder.answer(), "used");
}

TEST(LanguageModels, AModelOfAFolderTagsAsTheBuiltInOne) {
  const ModelFolder folder;
  ASSERT_EQ(folder.answer(), "used");
  const std::vector<WordText> words{{"Lind", "lind"}, {"denied", "denied"}, {"it", "it"}};
  SentenceSyntax found;
  find_sentence_syntax(built_in_language_models(), words, true, Tagging::full, found);
  ASSERT_EQ(found.tags.size(), 3U);
  EXPECT_EQ(found.tags[1], (Tag{Upos::verb, Xpos::vbd}));
  EXPECT_EQ(found.arcs[0].head, 1);
}

}  // namespace
}  // namespace headwater
