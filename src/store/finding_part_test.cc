// SPDX-License-Identifier: Apache-2.0
#include "store/finding_part.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "store/generated_case_for_tests.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

// The chain of an utterance to its root: places, and the entities that speak.
std::string chain(const Case& whole, MaybeIndex i) {
  std::vector<MaybeIndex> seen;
  std::string text;
  while (i && std::ranges::find(seen, i) == seen.end()) {
    seen.push_back(i);
    const auto& utterance = whole.findings.utterances.at(*i);
    text += whole.documents.at(utterance.document).document.id + ":" +
            std::to_string(utterance.span.start) + " ";
    for (const auto& voice : utterance.voices) {
      if (voice.entity) text += whole.findings.entities.at(*voice.entity).id + " ";
    }
    i = utterance.derived_from;
  }
  return text;
}

std::vector<std::string> chains(const Case& whole, const std::vector<std::uint32_t>& utterances) {
  std::vector<std::string> found;
  for (const auto i : utterances) found.push_back(chain(whole, i));
  return found;
}

// Ids of the origins and conflicts of a claim.
std::vector<std::string> beside(const Case& whole, std::uint32_t claim) {
  std::vector<std::string> ids;
  for (const auto& origin : whole.findings.origins) {
    if (origin.claim == claim) ids.push_back(origin.id);
  }
  for (const auto& conflict : whole.findings.conflicts) {
    if (std::ranges::find(conflict.claims, claim) != conflict.claims.end())
      ids.push_back(conflict.id);
  }
  return ids;
}

void check_claim(CaseFile& file, const Case& saved, std::uint32_t i) {
  const auto loaded = load_finding(file, std::to_string(i + 1));
  RC_ASSERT(loaded.has_value());
  RC_ASSERT(loaded->has_value());
  const auto& part = **loaded;
  const auto& claim = saved.findings.claims[i];
  const auto& found = part.part.findings.claims.at(part.index);
  RC_ASSERT(part.kind == FindingKind::claim);
  RC_ASSERT(part.numbers.at(part.index) == i + 1);
  RC_ASSERT(found.id == claim.id);
  RC_ASSERT(found.facets == claim.facets);
  RC_ASSERT(found.why.size() == claim.why.size());
  RC_ASSERT(chains(part.part, found.utterances) == chains(saved, claim.utterances));
  RC_ASSERT(beside(part.part, part.index) == beside(saved, i));
}

RC_GTEST_PROP(FindingPart, HoldsWhatAClaimRestsOn, ()) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  Case saved;
  for (std::size_t i = 0; i < 1 + generated::below(3); ++i) {
    const auto original = std::to_string(i) + generated::words();
    saved.documents.push_back(generated::facts(i, original));
    RC_ASSERT(store_document(file, saved.documents.back(), pack_original(original)).has_value());
  }
  std::ranges::sort(saved.documents, {}, [](const DocumentFacts& f) { return f.document.id; });
  saved.findings = generated::FindingsMaker(saved.documents).make();
  RC_ASSERT(store_findings(file, saved.findings, saved.documents.size()).has_value());
  for (std::uint32_t i = 0; i < saved.findings.claims.size(); ++i) check_claim(file, saved, i);
}

TEST(FindingPart, IsNoneWhereNothingHasTheNameOrFindingsAreStale) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  EXPECT_FALSE(load_finding(file, "a")->has_value()) << "stale";
  ASSERT_TRUE(store_findings(file, {}, 1));
  ASSERT_TRUE(load_finding(file, "a")->has_value());
  EXPECT_EQ((*load_finding(file, "a"))->kind, FindingKind::document);
  EXPECT_EQ((*load_finding(file, "d01"))->part.documents.at(0).document.text.str(), "One.");
  for (const char* name : {"", "b", "d1", "d02", "d001", "1", "0", "-1", "1x"})
    EXPECT_FALSE(load_finding(file, name)->has_value()) << name;
}

}  // namespace
}  // namespace headwater
