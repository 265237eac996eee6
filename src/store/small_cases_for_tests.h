// SPDX-License-Identifier: Apache-2.0
// What the tests of the case file share: folders that go, small documents, files of given bytes.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "store/case_file.h"

namespace headwater::small_cases {

inline std::optional<std::string> whole_original(std::string_view, std::string_view original) {
  return std::string(original);
}

namespace fs = std::filesystem;

// A folder that is gone at the end of the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "headwater-store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline DocumentFacts plain_facts(const std::string& id, const std::string& text) {
  DocumentFacts facts;
  facts.document.id = id;
  facts.document.path = id;
  facts.document.sha256 = pack_original(text).sha256;
  facts.document.mime = "text/plain";
  facts.document.text = Utf8Text(text);
  facts.document.offsets = {{{{0, facts.document.text.size()}, 0, text.size()}}, "utf-8"};
  facts.document.blocks = {{BlockKind::paragraph, {0, facts.document.text.size()}, "", ""}};
  return facts;
}

inline AddOutcome add(CaseFile& file, const std::string& id, const std::string& text) {
  const auto outcome = store_document(file, plain_facts(id, text), pack_original(text));
  EXPECT_TRUE(outcome) << outcome.error().message();
  return outcome.value_or(AddOutcome::already_there);
}

inline CaseFile opened(const std::string& path, CaseMode mode = CaseMode::write) {
  auto file = open_case(path, mode);
  if (!file) throw std::runtime_error(file.error().message());
  return *std::move(file);
}

inline std::string reason_of_opening(const std::string& path, CaseMode mode) {
  const auto file = open_case(path, mode);
  return file ? "opened" : file.error().message().substr(path.size() + 2);
}

inline std::vector<std::string> ids(CaseFile& file) {
  std::vector<std::string> found;
  const auto documents = load_documents(file);
  EXPECT_TRUE(documents);
  for (const auto& facts : *documents) found.push_back(facts.document.id);
  return found;
}

inline void write_bytes(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace headwater::small_cases
