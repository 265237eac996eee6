// SPDX-License-Identifier: Apache-2.0
#include "report/likelihood.h"

#include <algorithm>
#include <array>

#include "report/reasons_to_look.h"

namespace headwater {

std::span<const LikelihoodBand> likelihood_bands() {
  static constexpr std::array<LikelihoodBand, 7> bands{{{0, "almost no chance"},
                                                        {5, "very unlikely"},
                                                        {20, "unlikely"},
                                                        {45, "roughly even chance"},
                                                        {55, "likely"},
                                                        {80, "very likely"},
                                                        {95, "almost certain"}}};
  return bands;
}

std::string_view likelihood_text(double probability) {
  auto words = likelihood_bands().front().words;
  for (const auto& band : likelihood_bands()) {
    if (probability * 100 >= band.from) words = band.words;
  }
  return words;
}

bool competes(const CaseView& view, std::uint32_t claim) {
  return std::ranges::any_of(view.conflicts_of(claim), [&](std::uint32_t index) {
    const auto& conflict = view.findings().conflicts[index];
    return is_dispute(conflict) && conflict.kind != ConflictKind::denial;
  });
}

}  // namespace headwater
