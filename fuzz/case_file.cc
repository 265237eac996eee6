// SPDX-License-Identifier: Apache-2.0
// Any bytes as a case file: opened, loaded and verified, or refused with an error.
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "store/case_file.h"
#include "store/finding_part.h"
#include "store/offset_runs.h"
#include "store/verify_case.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(headwater::unpack_offset_runs(bytes));
  const std::string path = "/tmp/headwater-fuzz-case.hw";
  if (!headwater::write_file(path, bytes)) return 0;
  if (auto file = headwater::open_case(path, headwater::CaseMode::read)) {
    static_cast<void>(headwater::load_case(*file));
    headwater::CaseNeeds lists;
    lists.claims = lists.utterances = lists.sources = true;
    static_cast<void>(headwater::load_case(*file, lists));
    for (const char* name : {"1", "d01", "c0000001"})
      static_cast<void>(headwater::load_finding(*file, name));
    static_cast<void>(headwater::search_text(*file, "ferry"));
    const auto whole = [](std::string_view, std::string_view original) {
      return std::optional<std::string>(original);
    };
    static_cast<void>(headwater::verify_case(*file, whole));
  }
  return 0;
}
