// SPDX-License-Identifier: Apache-2.0
#include "web/answer.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/fence.h"
#include "base/strings.h"
#include "store/analyst_log.h"
#include "store/schema.h"
#include "web/page_files.h"

namespace headwater {
namespace {

struct Route {
  const char* path;  // below /api/; "*" stands for an id
  Response (*answer)(const Call&);
};

constexpr std::array routes{
    Route{"case", answer_case},
    Route{"claims", answer_claims},
    Route{"claims/*", answer_claim},
    Route{"documents", answer_documents},
    Route{"documents/*", answer_document},
    Route{"documents/*/original", answer_original},
    Route{"documents/*/page", answer_page_picture},
    Route{"claims/*/whatif", answer_whatif},
    Route{"claims/*/compare", answer_compare},
    Route{"stories", answer_stories},
    Route{"stories/*", answer_story},
    Route{"sources", answer_sources},
    Route{"sources/*", answer_source},
    Route{"repeats", answer_repeats},
    Route{"conflicts", answer_conflicts},
    Route{"timeline", answer_timeline},
    Route{"entities", answer_entities},
    Route{"entities/*", answer_entity},
    Route{"not_read", answer_not_read},
    Route{"explain/*", answer_explain},
    Route{"history", answer_history},
    Route{"hypotheses", answer_hypotheses},
    Route{"search", answer_search},
    Route{"export", answer_export},
};

std::optional<std::vector<std::string>> ids_in(const Request& request, std::string_view path) {
  const auto parts = split(path, '/');
  if (request.path.size() != parts.size() + 1) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "*")
      ids.push_back(request.path[i + 1]);
    else if (parts[i] != request.path[i + 1])
      return std::nullopt;
  }
  return ids;
}

Response answer_reading(const Site& site, const Request& request) {
  const auto lease = site.cases.borrow();
  const CaseReader reader(lease.file());
  const auto etag = fmt::format("\"{}-{}\"", reader.log_entries(), site.version);
  Response response{.status = 304};
  if (request.header("if-none-match") != etag) {
    bool found = false;
    for (const auto& route : routes) {
      if (auto ids = ids_in(request, route.path)) {
        response = route.answer({site, request, reader, *std::move(ids)});
        found = true;
        break;
      }
    }
    if (!found) refuse(404, "/" + join(request.path, "/"), "there is no such path");
  }
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

Response answer_or_throw(const Site& site, const Request& request) {
  if (!request.is_api()) return page_file(request);
  const auto is = [&](std::string_view method, std::size_t parts, std::string_view name) {
    return request.method == method && request.path.size() == parts && request.path[1] == name;
  };
  if (is("POST", 2, "documents")) return answer_adding(site, request);
  if (is("POST", 2, "decisions") || is("POST", 2, "undo") || is("POST", 2, "redo"))
    return answer_deciding(site, request);
  if (is("GET", 3, "jobs") || is("DELETE", 3, "jobs")) return answer_job(site, request);
  if (request.method != "GET" && request.method != "HEAD")
    refuse(405, request.method, "this path is only read");
  return answer_reading(site, request);
}

}  // namespace

Response answer(const Site& site, const Request& request) {
  try {
    return answer_or_throw(site, request);
  } catch (const WebFailure& failure) {
    // No folder of this machine is told.
    auto input = failure.error.input;
    if (input == site.cases.path()) input = site.cases.name();
    return error_response(failure.status, input, failure.error.reason);
  } catch (...) {
    return error_response(500, "", reason_of_exception());
  }
}

Response answer_case(const Call& call) {
  const auto& reader = call.reader;
  const auto documents = reader.number("SELECT count(*) FROM documents");
  Json json{{"name", call.site.cases.name()}, {"documents", documents}};
  for (const auto* key : {"outlets", "claims", "conflicts", "not_conflicts", "stories", "entities",
                          "sources", "unnamed_sources"})
    json[key] = reader.fact(key);
  json["not_read"] = reader.number("SELECT count(*) FROM page_lists WHERE list = 'not_read'") +
                     reader.number("SELECT value FROM page_facts WHERE key = 'dropped'");
  json["decisions"] = must(load_decisions(reader.file())).size();
  json["log_entries"] = reader.log_entries();
  json["current"] =
      reader.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'findings_made_from'") ==
      documents;
  json["version"] = call.site.version;
  json["schema"] = case_version;
  json["writable"] = call.site.cases.is_writable();
  json["first_day"] = reader.fact("first_day");
  json["last_day"] = reader.fact("last_day");
  return json_response(json);
}

}  // namespace headwater
