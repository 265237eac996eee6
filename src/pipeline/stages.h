// SPDX-License-Identifier: Apache-2.0
// The stages as one interface, for commands that run one of them alone.
#pragma once

// IWYU pragma: begin_exports
#include "attribution/find_attributions.h"
#include "claims/compare/compare_models.h"
#include "claims/compare/entailment.h"
#include "claims/compare/match_claims.h"
#include "claims/find_claims.h"
#include "claims/train_sentence_pairs.h"
#include "events/arguments/event_coreference.h"
#include "events/arguments/find_counts.h"
#include "events/find_events.h"
#include "events/incidents/build_incidents.h"
#include "language/find_syntax.h"
#include "language/split_sentences.h"
#include "names/entities/compare_names.h"
#include "names/entities/resolve_entities.h"
#include "names/find_names.h"
#include "origins/trace_origins.h"
#include "read/formats/inner_stream.h"
#include "read/formats/ocr.h"
#include "read/read.h"
#include "read/training/train_reading.h"
#include "reuse/boilerplate/site_boilerplate.h"
#include "reuse/find_reuse.h"
#include "stories/find_stories.h"
#include "stories/train_document_pairs.h"
#include "times/find_times.h"
#include "weighing/fuse.h"
#include "weighing/fuse_table.h"
#include "weighing/weigh_claims.h"
// IWYU pragma: end_exports
