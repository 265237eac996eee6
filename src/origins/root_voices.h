// SPDX-License-Identifier: Apache-2.0
// The voice in which an utterance is rooted, and what kind of knowledge it can have.
//
// Rule:   the innermost voice that is no outlet. An office is one voice whoever speaks for it, and
//         the publication of an office is its voice too. Analysts, exiles, former officials and the
//         like, so introduced anywhere in the case, speak about what others saw: they are named,
//         but no known origin. A passive that names nobody ("are known to have died") inside what
//         somebody says is rooted in who says it. A report that credits nobody has no root of its
//         own.
// Example: "Hadi Orun, an independent analyst, said" -> second_hand.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "origins/outlets.h"

namespace headwater {

enum class RootKind {
  nobody,       // the author's own voice, or an outlet alone
  unnamed,      // somebody whom nobody can identify
  second_hand,  // named, but not placed to know
  person,
  office
};

struct Root {
  RootKind kind = RootKind::nobody;
  std::string key;   // of the interest; empty where nobody can be identified
  std::string name;  // as printed
  MaybeIndex entity = no_index;
  SourceClass source_class = SourceClass::named;  // of an unnamed one
  [[nodiscard]] bool known() const { return kind == RootKind::person || kind == RootKind::office; }
};

class RootVoices {
 public:
  RootVoices(const CaseTexts& texts, const std::vector<Entity>& entities, const Outlets& outlets,
             const std::vector<Utterance>& utterances);
  [[nodiscard]] Root of(const Utterance& said) const;

 private:
  [[nodiscard]] Root named_root(const Utterance& said, const Voice& voice) const;
  [[nodiscard]] bool is_office(std::uint32_t document, const Voice& voice, MaybeIndex entity) const;
  [[nodiscard]] bool introduced_as_second_hand(std::uint32_t document, const Voice& voice) const;

  const CaseTexts& texts_;
  const std::vector<Entity>& entities_;
  const Outlets& outlets_;
  std::set<std::string> second_hand_;  // keys
};

}  // namespace headwater
