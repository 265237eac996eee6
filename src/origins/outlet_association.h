// SPDX-License-Identifier: Apache-2.0
// Which outlets tell the same: papers that say together what few others say may have one source that
// none of them names.
//
// Input:   who publishes each document, all claims with their utterances, the story of each document.
// Output:  for two publishers how much they go together, from 0: the claims that both assert, each
//          weighing one over the number of the others that assert it, over the geometric mean of the
//          claims of each plus a prior. Claims of the story that is asked for are left out: there it
//          would be its own proof. A document of no known outlet is a publisher by itself.
// Rule:    cosine likeness, smoothed. What more than `most_publishers` tell binds nobody.
// Example: three sheets that told eight rumours together and little else: .6 for each two of them; two
//          dailies that each tell most of what happens: .02.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/claim.h"
#include "origins/outlets.h"

namespace headwater {

class OutletAssociation {
 public:
  static constexpr std::size_t most_publishers = 32;

  OutletAssociation(const Outlets& outlets, const std::vector<Utterance>& utterances,
                    const std::vector<Claim>& claims, std::vector<MaybeIndex> story_of);

  [[nodiscard]] std::uint32_t publisher(std::uint32_t document) const {
    return publishers_[document];
  }
  // Outside of the story of `document`.
  [[nodiscard]] double between(std::uint32_t document, std::uint32_t a, std::uint32_t b) const;

 private:
  // What two publishers, or one (a == b), tell in one story.
  struct Told {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t story = 0;
    double weight = 0;
  };
  // Without one story.
  [[nodiscard]] double told(std::uint32_t a, std::uint32_t b, std::uint32_t without) const;

  std::vector<std::uint32_t> publishers_;  // by document
  std::vector<std::uint32_t> story_of_;    // by document; number of stories: none
  std::vector<Told> told_;                 // sorted by (a, b, story), each once
  std::vector<double> sums_;               // of the weights before each of told_
};

}  // namespace headwater
