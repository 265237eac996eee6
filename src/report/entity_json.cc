// SPDX-License-Identifier: Apache-2.0
#include "report/entity_json.h"

#include <fmt/format.h>

#include "report/document_json.h"

namespace headwater {
namespace {

Json reason_json(const Reason& reason, const std::vector<DocumentFacts>* documents) {
  // Set one by one: a list of pairs would copy each value once more.
  Json json = Json::object();
  json["rule"] = reason.rule;
  json["terms"] = reason.terms;
  Json spans = Json::array();
  if (documents != nullptr) {
    for (const auto& at : reason.spans) {
      auto span = span_json(at.span);
      span["document"] = (*documents)[at.document].document.id;
      spans.push_back(std::move(span));
    }
  }
  if (!spans.empty()) json["spans"] = std::move(spans);
  for (const auto& figure : reason.figures) json[figure.name] = figure.value;
  return json;
}

Json reasons_json(const std::vector<Reason>& reasons, const std::vector<DocumentFacts>* documents) {
  Json json = Json::array();
  for (const auto& reason : reasons) json.push_back(reason_json(reason, documents));
  return json;
}

Json mentions_json(const Entity& entity, const std::vector<DocumentFacts>& documents) {
  Json mentions = Json::array();
  for (const auto& mention : entity.mentions) {
    const auto& document = documents[mention.document].document;
    mentions.push_back({{"document", document.id},
                        {"start", mention.span.start},
                        {"end", mention.span.end},
                        {"text", std::string(document.text.slice(mention.span))}});
  }
  return mentions;
}

Json documents_json(const Entity& entity, const std::vector<DocumentFacts>& documents) {
  Json ids = Json::array();
  for (std::size_t i = 0; i < entity.mentions.size(); ++i) {
    if (i > 0 && entity.mentions[i].document == entity.mentions[i - 1].document) continue;
    ids.push_back(documents[entity.mentions[i].document].document.id);
  }
  return ids;
}

}  // namespace

Json entity_json(const Entity& entity, const std::vector<Entity>& entities,
                 const std::vector<DocumentFacts>& documents) {
  Json aliases = Json::array();
  Json alias_reasons = Json::array();
  for (const auto& alias : entity.aliases) {
    aliases.push_back(alias.name);
    alias_reasons.push_back({{"name", alias.name}, {"why", reasons_json(alias.why, &documents)}});
  }
  Json relations = Json::array();
  for (const auto& relation : entity.relations) {
    const auto& to = entities[relation.to];
    relations.push_back({{"kind", name_of(relation.kind)},
                         {"to", to.id},
                         {"name", to.name},
                         {"why", reasons_json(relation.why, &documents)}});
  }
  return {{"id", entity.id},
          {"name", entity.name},
          {"kind", name_of(entity.kind)},
          {"aliases", std::move(aliases)},
          {"mentions", mentions_json(entity, documents)},
          {"relations", std::move(relations)},
          {"documents", documents_json(entity, documents)},
          {"interest", entities[entity.interest].id},
          {"alias_reasons", std::move(alias_reasons)}};
}

Json name_match_json(std::string_view a, std::string_view b, double score, const Reason& why) {
  Json json = Json::object();
  json["a"] = a;
  json["b"] = b;
  json["score"] = score;
  json["why"] = reason_json(why, nullptr);
  return json;
}

std::vector<std::string> entity_lines(const Entity& entity, const std::vector<Entity>& entities) {
  std::vector<std::string> lines{fmt::format("{}  {}  {} ({} mentions)", entity.id, entity.name,
                                             name_of(entity.kind), entity.mentions.size())};
  for (const auto& alias : entity.aliases) lines.push_back("    also " + alias.name);
  for (const auto& relation : entity.relations) {
    lines.push_back(fmt::format("    {} {}", name_of(relation.kind), entities[relation.to].name));
  }
  return lines;
}

}  // namespace headwater
