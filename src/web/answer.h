// SPDX-License-Identifier: Apache-2.0
// The answer to a request: what the server and `serve --get` give. docs/api.md lists every path.
//
// Rule: pure but for the case that is read; no exception leaves it.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "web/case_pool.h"
#include "web/case_reader.h"
#include "web/claim_facets.h"
#include "web/request.h"

namespace headwater {

class Jobs;

struct Site {
  CasePool& cases;
  ClaimFacets& facets;
  std::string version{};
  Jobs* jobs = nullptr;      // none: nothing can be added
  std::stop_token ending{};  // asked for where the server ends
};

[[nodiscard]] Response answer(const Site& site, const Request& request);

// What a handler is given: `ids` are the parts of the path that the pattern leaves open.
struct Call {
  const Site& site;
  const Request& request;
  const CaseReader& reader;
  std::vector<std::string> ids{};
};

[[nodiscard]] Response answer_adding(const Site& site, const Request& request);
[[nodiscard]] Response answer_job(const Site& site, const Request& request);
// POST /api/decisions, /api/undo, /api/redo.
[[nodiscard]] Response answer_deciding(const Site& site, const Request& request);

// One function a path, by what it tells of.
[[nodiscard]] Response answer_case(const Call& call);
[[nodiscard]] Response answer_claims(const Call& call);
[[nodiscard]] Response answer_claim(const Call& call);
[[nodiscard]] Response answer_documents(const Call& call);
[[nodiscard]] Response answer_document(const Call& call);
[[nodiscard]] Response answer_original(const Call& call);
[[nodiscard]] Response answer_page_picture(const Call& call);
[[nodiscard]] Response answer_stories(const Call& call);
[[nodiscard]] Response answer_story(const Call& call);
[[nodiscard]] Response answer_sources(const Call& call);
[[nodiscard]] Response answer_source(const Call& call);
[[nodiscard]] Response answer_repeats(const Call& call);
[[nodiscard]] Response answer_conflicts(const Call& call);
[[nodiscard]] Response answer_timeline(const Call& call);
[[nodiscard]] Response answer_entities(const Call& call);
[[nodiscard]] Response answer_entity(const Call& call);
[[nodiscard]] Response answer_not_read(const Call& call);
[[nodiscard]] Response answer_search(const Call& call);
[[nodiscard]] Response answer_history(const Call& call);
[[nodiscard]] Response answer_hypotheses(const Call& call);
[[nodiscard]] Response answer_explain(const Call& call);
[[nodiscard]] Response answer_whatif(const Call& call);
[[nodiscard]] Response answer_compare(const Call& call);
[[nodiscard]] Response answer_export(const Call& call);

}  // namespace headwater
