// SPDX-License-Identifier: Apache-2.0
// A finding in one plain sentence, the answer first.
//
// Output:  what is claimed, how many independent sources stand behind it and who, who denies it,
//          and the same of each value that stands against it or was told later in its place.
// Example: "Nine killed: three independent sources, two more reports credit nobody. 40 or more: one
//          source, Committee for Tavarian Families, a front of National Renewal Front of Tavaria."
#pragma once

#include <optional>
#include <string>

#include "report/case_view.h"

namespace headwater {

[[nodiscard]] std::string claim_sentence(const CaseView& view, std::uint32_t claim);
// The value of its slot in words: "9", "40 or more", "3 May 2011"; empty for a plain sentence.
[[nodiscard]] std::string claim_value(const Claim& claim);
// "a front of X": whose interest an entity stands for; empty where nothing is stated.
[[nodiscard]] std::string interest_note(const Findings& found, MaybeIndex entity);
// The note of the first known origin that has one.
[[nodiscard]] std::string group_note(const CaseView& view, std::uint32_t claim);

}  // namespace headwater
