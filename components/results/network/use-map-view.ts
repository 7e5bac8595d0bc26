"use client";
// Pan and zoom of a drawing: a window over it, moved by dragging, by buttons and by keys.
import { type PointerEvent, useRef, useState } from "react";

interface Window {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const WHOLE: Window = { x: 0, y: 0, scale: 1 };
const LEAST = 1;
const MOST = 8;
const ZOOM = 1.5;
/** Share of what is seen that an arrow moves. */
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-0.15, 0],
  ArrowRight: [0.15, 0],
  ArrowUp: [0, -0.15],
  ArrowDown: [0, 0.15],
};
/** A press that moves less than this, in pixels, is a click. */
const DRAG_FROM = 4;

/** The part of a drawing of this size that is looked at, and how to move it. */
export function useMapView(width: number, height: number) {
  const [view, setView] = useState(WHOLE);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: Window; isMoving: boolean } | null>(
    null,
  );
  const held = (next: Window): Window => ({
    scale: next.scale,
    x: Math.min(width - width / next.scale, Math.max(0, next.x)),
    y: Math.min(height - height / next.scale, Math.max(0, next.y)),
  });
  const zoom = (factor: number) =>
    setView((now) => {
      const scale = Math.min(MOST, Math.max(LEAST, now.scale * factor));
      // The middle stays where it is.
      const x = now.x + width / now.scale / 2 - width / scale / 2;
      const y = now.y + height / now.scale / 2 - height / scale / 2;
      return held({ x, y, scale });
    });
  const pan = (right: number, down: number) =>
    setView((now) => held({ ...now, x: now.x + (right * width) / now.scale, y: now.y + (down * height) / now.scale }));
  const reset = () => setView(WHOLE);
  /** True where the key means something here. */
  const onKey = (key: string, isShifted: boolean): boolean => {
    const [right, down] = (isShifted && STEPS[key]) || [0, 0];
    if (key === "+" || key === "=") zoom(ZOOM);
    else if (key === "-") zoom(1 / ZOOM);
    else if (key === "0") reset();
    else if (right !== 0 || down !== 0) pan(right, down);
    else return false;
    return true;
  };
  return {
    viewBox: `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`,
    isWhole: view.scale === 1,
    zoomIn: () => zoom(ZOOM),
    zoomOut: () => zoom(1 / ZOOM),
    reset,
    onKey,
    dragging: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        drag.current = { x: event.clientX, y: event.clientY, view, isMoving: false };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const start = drag.current;
        if (start === null || view.scale === 1) return;
        const [right, down] = [event.clientX - start.x, event.clientY - start.y];
        if (!start.isMoving && Math.hypot(right, down) < DRAG_FROM) return;
        start.isMoving = true;
        const perPixel = width / view.scale / event.currentTarget.clientWidth;
        setView(held({ ...start.view, x: start.view.x - right * perPixel, y: start.view.y - down * perPixel }));
      },
      onPointerUp: () => {
        drag.current = null;
      },
      onPointerLeave: () => {
        drag.current = null;
      },
    },
  };
}
