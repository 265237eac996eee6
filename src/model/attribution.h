// SPDX-License-Identifier: Apache-2.0
// Attribution: source span, cue span, content span (attribution relations, Pareti 2012), and what
// the holder does with the content.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/maybe_index.h"
#include "base/span.h"
#include "model/reason.h"

namespace headwater {

enum class Form { direct, indirect, mixed };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Form>{"direct", "indirect", "mixed"};

enum class Act { speech, belief };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<Act>{"speech", "belief"};

enum class Stance { asserts, denies, doubts };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Stance>{"asserts", "denies", "doubts"};

enum class Modality { plain, hedged };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<Modality>{"plain", "hedged"};

// Classes of sources that a reader cannot identify; `named` for all others.
enum class SourceClass {
  named,
  officials,
  press_reports,
  experts,
  witnesses,
  insiders,
  passive,
  others
};
template <>
inline constexpr std::array<std::string_view, 8> enum_names<SourceClass>{
    "named", "officials", "press_reports", "experts", "witnesses", "insiders", "passive", "others"};

struct Attribution {
  std::string id;  // "a1", "a2" … in order of the text
  std::optional<Span> source;
  std::optional<Span> cue;
  std::vector<Span> content;  // sorted
  Form form = Form::indirect;
  Act act = Act::speech;
  Stance stance = Stance::asserts;  // of the holder to the content as marked
  Modality modality = Modality::plain;
  bool attitude = false;  // no word of the cue says or thinks anything ("backed", "the fight for"):
                          // an attitude to a thing, or a deed that tells one; no claim is made
  bool anonymous = false;
  SourceClass source_class = SourceClass::named;
  std::string holder;  // the resolved name ("David Kay" for "he"); the phrase itself where there is
                       // no name; empty where nobody is stated
  std::string speaks_for;  // the organisation a spokesman, statement or office speaks for ("a
                           // spokesman for the Interior Ministry"); else empty
  std::string told_to;     // whom the source told it, as written ("Radio Lusk"); else empty
  MaybeIndex
      parent;  // index of the attribution this one stands inside; none: the author's own voice
  std::vector<Reason> why;
  bool operator==(const Attribution&) const = default;
};

}  // namespace headwater
