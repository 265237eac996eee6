// SPDX-License-Identifier: Apache-2.0
// Where the weights of an area come from: the files built into the executable, or a folder.
//
// Input:   the area ("language") and the name of a file ("moves.bin").
// Output:  its weights, in place, valid while the source lives.
// Rule:    built-in files by their headers alone; files of a folder are mapped, not copied, and
//          checked by their checksums. Errors name the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/error.h"
#include "base/mapped_file.h"

namespace headwater {

class ModelSource {
 public:
  // `table` is one that cmake makes of a folder, see EmbeddedFile.
  static ModelSource built_in(std::string area, const EmbeddedFile* table);
  // FOLDER/FILE
  static ModelSource folder(std::string area, std::string folder);

  // Whether there is such a file, readable or not.
  [[nodiscard]] bool has(std::string_view file) const;
  [[nodiscard]] Result<std::string_view> weights(std::string_view file);
  // How errors call the file.
  [[nodiscard]] std::string name_of_file(std::string_view file) const;

 private:
  explicit ModelSource(std::string area) : area_(std::move(area)) {}
  [[nodiscard]] Result<std::string_view> bytes(std::string_view file);

  std::string area_;
  std::string folder_;
  const EmbeddedFile* table_ = nullptr;
  std::vector<MappedFile> mapped_;
};

// The weights of a built-in file; empty where there is none of that name. Aborts with its name
// where it is not what it should be (a broken build, not bad input).
[[nodiscard]] std::string_view built_in_weights(ModelSource source, std::string_view file);

}  // namespace headwater
