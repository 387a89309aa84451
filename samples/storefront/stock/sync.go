// Package stock keeps the shop's stock levels close to the warehouse's.
package stock

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// Level is what the warehouse has of one item.
type Level struct {
	SKU     string
	OnHand  int
	Counted time.Time
}

// Warehouse answers with every level that changed since a moment.
type Warehouse interface {
	Changes(ctx context.Context, since time.Time) ([]Level, error)
}

// Shop takes levels over.
type Shop interface {
	SetLevels(ctx context.Context, levels []Level) error
}

const (
	interval = 2 * time.Minute
	longest  = 5 * time.Minute
)

// Run asks for changes until the context ends. It waits longer after each failure, up to the five minutes we promised.
func Run(ctx context.Context, warehouse Warehouse, shop Shop, since time.Time) error {
	wait := interval
	for {
		next, err := step(ctx, warehouse, shop, since)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			// REVIEW(retry-backoff @kiran): after five minutes the shop shows "stock unknown". Is the page ready for that?
			wait = min(wait*2, longest)
			slog.Warn("warehouse does not answer", "error", err, "wait", wait)
		default:
			since, wait = next, interval
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(wait):
		}
	}
}

func step(ctx context.Context, warehouse Warehouse, shop Shop, since time.Time) (time.Time, error) {
	levels, err := warehouse.Changes(ctx, since)
	if err != nil {
		return since, err
	}
	if err := shop.SetLevels(ctx, levels); err != nil {
		return since, err
	}
	for _, level := range levels {
		if level.Counted.After(since) {
			since = level.Counted
		}
	}
	return since, nil
}
