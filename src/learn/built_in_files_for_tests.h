// SPDX-License-Identifier: Apache-2.0
// Checks every file of weights that is built into a layer, checksums too.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/data_file.h"
#include "learn/model_file.h"

namespace headwater {

// The number of files. `area` is the folder of models/.
inline int expect_whole_files(const std::string& area, const EmbeddedFile* table) {
  int files = 0;
  for (const auto* file = table; file->name != nullptr; ++file) {
    if (std::string_view(file->name).ends_with(".md")) continue;
    const std::string_view bytes(file->begin, static_cast<std::size_t>(file->end - file->begin));
    const auto found = model_weights(bytes, model_part(area, file->name), ModelCheck::checksum);
    EXPECT_TRUE(found) << found.error().message();
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file->begin) % 16, 0U) << file->name;
    ++files;
  }
  return files;
}

}  // namespace headwater
