// SPDX-License-Identifier: Apache-2.0
// Claims and their utterances as `headwater claims` prints them.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// Decisions in force, by their indices: {number,action,target,value,others[],made_at,made_by,why}.
[[nodiscard]] Json decisions_json(const Case& whole, const std::vector<std::uint32_t>& which);
// {id,document,start,end,text,voices[],stance,modality,origin,derived_from,derivation,credited,…}
[[nodiscard]] Json utterance_json(const Case& whole, std::uint32_t index);
// {id,number,story,text,facets,stance_counts,documents,outlets,documents_against,origins,probability,
// credibility,why,utterances,…}; documents and outlets are those that assert it.
// `most`: of its utterances no more than that are listed; the counts are of all.
[[nodiscard]] Json claim_json(const Case& whole, std::uint32_t index,
                              std::size_t most = std::numeric_limits<std::size_t>::max());
[[nodiscard]] Table claims_table(const Case& whole, const std::vector<std::uint32_t>& which);

// Indices of the documents that speak of the claim so, sorted, each once.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const Case& whole, const Claim& claim,
                                                      Stance stance);
// Names of the outlets that assert it, sorted, each once; documents of no known outlet add none.
[[nodiscard]] std::vector<std::string> outlets_of(const Case& whole, const Claim& claim);

}  // namespace headwater
