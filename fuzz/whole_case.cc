// SPDX-License-Identifier: Apache-2.0
// What `run` does with a few small documents of several formats: read, analysed, compared, stored,
// loaded, verified, reported, explained, exported; no crash, no fault in what is found or stored.
//
// Rule: the first byte chooses: stories of a grammar (story.h), or the bytes themselves, cut into
//       documents at the byte 0x1E.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "check_read.h"
#include "read/formats/inner_stream.h"
#include "store/verify_case.h"
#include "stored_case.h"

namespace {

using namespace headwater;

std::vector<ToldDocument> stories_of(std::string_view bytes) {
  constexpr std::size_t most = 6;
  std::vector<ToldDocument> stories;
  if (bytes.empty()) return stories;
  const bool told = (static_cast<unsigned char>(bytes.front()) & 3) != 3;
  bytes.remove_prefix(1);
  if (told) {
    Choices choices(bytes);
    while (!choices.empty() && stories.size() < most)
      stories.push_back(tell_document(choices, stories.size()));
    return stories;
  }
  for (const auto part : split(bytes, '\x1E')) {
    if (stories.size() == most) break;
    Choices choices(part.substr(0, 3));
    stories.push_back(wrap_document(std::string(part.substr(std::min<std::size_t>(part.size(), 3))),
                                    choices, stories.size()));
  }
  return stories;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string path = case_path();
  auto file = new_case(path);
  const auto made = store_stories(file, stories_of({reinterpret_cast<const char*>(data), size}));
  const auto whole = must(load_case(file));
  demand(whole.findings == made.findings, "findings change on their way through the file");
  demand_none(must(verify_case(file, inner_stream)).faults, "verify");
  for (std::size_t i = 0; i < prints; ++i) print_one(whole, i);
  explain_some(file, whole, size);
  return 0;
}
