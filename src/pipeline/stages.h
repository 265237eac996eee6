// SPDX-License-Identifier: Apache-2.0
// The stages as one interface, for commands that run one of them alone.
#pragma once

// IWYU pragma: begin_exports
#include "attribution/find_attributions.h"
#include "claims/compare_sentences.h"
#include "claims/find_claims.h"
#include "claims/match_claims.h"
#include "events/build_incidents.h"
#include "events/find_counts.h"
#include "events/find_events.h"
#include "events/join_events.h"
#include "language/split_sentences.h"
#include "names/compare_names.h"
#include "names/find_names.h"
#include "names/resolve_entities.h"
#include "origins/trace_origins.h"
#include "read/inner_stream.h"
#include "read/ocr.h"
#include "read/read.h"
#include "read/train_reading.h"
#include "reuse/find_reuse.h"
#include "reuse/site_repeats.h"
#include "times/find_times.h"
#include "weighing/fuse.h"
#include "weighing/fuse_table.h"
#include "weighing/weigh_claims.h"
// IWYU pragma: end_exports
