/** The parameters as the design states them: nothing here comes from src. */
const O = 14;

/**
 * Tables of one session, made of the micro tables alone: `lijn` (each leading traject with the episode it is part of) and
 * `episode` (one row each, as its last line says).
 */
export const EPISODES = [
  `create temporary table genummerd as
   select t.*, r.effect, r.bij_reden,
     coalesce('hulpvorm ' || t.hulpvorm, 'product ' || t.productcategorie, 'onbekend') as hulp,
     row_number() over (
       partition by t.gemeente_code, t.client_id, t.aanbieder_code, t.wet,
         coalesce('hulpvorm ' || t.hulpvorm, 'product ' || t.productcategorie, 'onbekend')
       order by t.aanvang, t.id
     ) as nummer
   from traject t
   left join reden_beeindiging r
     on (r.lijst, r.versie, r.code) = (t.reden_lijst, t.reden_versie, t.reden_code)
   where t.leidend`,
  `create index on genummerd (client_id, nummer)`,

  // Line by line: does it begin within O days after the latest end so far, or was that end only a pause or a change?
  `create temporary table lijn as
   with recursive stap as (
     select g.gemeente_code, g.client_id, g.aanbieder_code, g.wet, g.hulp, g.nummer, g.id,
       g.id as episode, g.einde as tot, g.effect as tot_effect
     from genummerd g where g.nummer = 1
     union all
     select g.gemeente_code, g.client_id, g.aanbieder_code, g.wet, g.hulp, g.nummer, g.id,
       case when verder then s.episode else g.id end,
       case when verder and not later then s.tot else g.einde end,
       case when verder and not later then s.tot_effect else g.effect end
     from stap s
     join genummerd g on (g.gemeente_code, g.client_id, g.aanbieder_code, g.wet, g.hulp)
       = (s.gemeente_code, s.client_id, s.aanbieder_code, s.wet, s.hulp) and g.nummer = s.nummer + 1
     cross join lateral (
       select s.tot is null or coalesce(s.tot_effect in ('TIJDELIJK', 'WIJZIGING'), false) or g.aanvang <= s.tot + ${O}
         as verder,
         s.tot is not null and (g.einde is null or g.einde >= s.tot) as later
     ) v
   )
   select g.*, s.episode from stap s join genummerd g on (g.gemeente_code, g.id) = (s.gemeente_code, s.id)`,
  `create index on lijn (episode)`,
  `create index on lijn (client_id)`,

  `create temporary table episode as
   select l.gemeente_code, l.episode as id, l.client_id, l.aanbieder_code, l.wet, l.voorziening, l.effect, l.reden_code,
     e.aanvang, not e.aanvang_administratief as instroom,
     case when l.effect is distinct from 'TIJDELIJK' then l.einde end as einde,
     l.effect is distinct from 'TIJDELIJK' and l.einde is not null and not l.einde_administratief as beeindigd,
     -- 39 is volgens plan for who turns 18 in the Jeugdwet, and says nothing of others.
     case
       when l.effect is distinct from 'ANDER_DOMEIN' then l.bij_reden
       when l.wet = 'JEUGDWET' and extract(year from l.einde) - c.geboortejaar >= 18 then '01'
     end as reden,
     c.geboortejaar, c.identiteit, a.solistisch or a.gecertificeerde_instelling as vrijgesteld,
     coalesce(p.met_uitkomst, true) as met_uitkomst, coalesce(s.structureel, false) as structureel
   from (
     select distinct on (episode) * from lijn order by episode, einde desc nulls first, aanvang desc, id desc
   ) l
   join lijn e on e.id = l.episode and e.gemeente_code = l.gemeente_code
   join client c on (c.gemeente_code, c.id) = (l.gemeente_code, l.client_id)
   join aanbieder a on a.code = l.aanbieder_code
   left join productcategorie p on (p.wet, p.code) = (l.wet, l.productcategorie)
   left join segment s on (s.wet, s.code) = (l.wet, l.segment)`,
  `create index on episode (id)`,
  `create index on episode (client_id)`,
  `analyze lijn`,
  `analyze episode`,
];
